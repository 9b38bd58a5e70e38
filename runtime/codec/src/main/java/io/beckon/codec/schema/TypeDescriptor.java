/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

/** A type of a schema. {@code toString} writes it as a schema does. Typedefs are followed to what they stand for. */
public sealed interface TypeDescriptor
        permits BaseType, ListDescriptor, SetDescriptor, MapDescriptor, NamedDescriptor {}

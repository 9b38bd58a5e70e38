/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * What is known of a schema at run time: {@link io.beckon.codec.schema.TypeDescriptor} and what it consists of. Generated code's codecs
 * lead here by {@link io.beckon.codec.Codec#descriptor()}. Everything here is immutable and safe for any number of threads.
 */
@NullMarked
package io.beckon.codec.schema;

import org.jspecify.annotations.NullMarked;

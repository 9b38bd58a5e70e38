/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

/** What it means that a field does not come. */
public enum Presence {
    /** It is its default, else its type's zero; a type that has none must come. */
    UNMARKED,
    /** It is its default, else there is no value. So are fields of {@code .thrift} files that may be null in Java. */
    OPTIONAL,
    /** It is its default, else the message is refused. */
    REQUIRED
}

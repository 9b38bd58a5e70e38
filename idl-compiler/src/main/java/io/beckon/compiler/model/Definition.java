/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.Span;

/** Something that a file defines under a name. */
public sealed interface Definition extends Documented permits Struct, EnumType, Typedef, Constant, Service {
    /** {@return the name as written} */
    String name();

    /** {@return the place of its name} */
    Span span();

    /** {@return how others refer to it} */
    default DefinitionKey key() {
        return new DefinitionKey(span().file(), name());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;

/**
 * {@code include "common/money.rpc"}.
 *
 * @param path as written, unquoted
 * @param span the place of the path
 */
public record IncludeDeclaration(String path, Span span) {
    /** {@return what names of that file begin with here: {@code money}} */
    public String prefix() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}

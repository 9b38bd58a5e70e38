/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.output;

import java.util.List;

/**
 * A file as it shall be.
 *
 * @param path where, relative to the output directory, with {@code /} between its parts
 * @param content the whole text, written in UTF-8
 */
public record GeneratedFile(String path, String content) {
    /** Checks that the path stays inside the output directory. */
    public GeneratedFile {
        List<String> parts = List.of(path.split("/", -1));
        if (parts.contains("") || parts.contains(".") || parts.contains("..") || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("no plain relative path: " + path);
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.source.GivenText;
import java.nio.file.Path;
import java.util.List;

/**
 * What to compile.
 *
 * @param files the {@code .rpc} and {@code .thrift} files that become Java
 * @param includePath folders and jars in which includes are looked for after the including file's own folder
 * @param texts what is compiled with them that is no file
 */
public record CompileRequest(List<Path> files, List<Path> includePath, List<GivenText> texts) {
    /** Asks for files alone. */
    public CompileRequest(List<Path> files, List<Path> includePath) {
        this(files, includePath, List.of());
    }

    /** Copies the lists. */
    public CompileRequest {
        files = List.copyOf(files);
        includePath = List.copyOf(includePath);
        texts = List.copyOf(texts);
    }
}

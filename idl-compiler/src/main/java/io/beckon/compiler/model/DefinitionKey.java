/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.SourceFile;

/**
 * What a reference points at once it is resolved: names are unique in their file.
 *
 * @param file the file that defines it
 * @param name its name there
 */
public record DefinitionKey(SourceFile file, String name) {
    @Override
    public String toString() {
        return file + "#" + name;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file, linked.
 *
 * @param file where it was read from
 * @param requested whether it was asked for, and so becomes Java, or only included
 * @param namespaces in the order written
 * @param includes the included files, in the order written
 * @param definitions in the order written
 */
public record Document(
        SourceFile file,
        boolean requested,
        List<Namespace> namespaces,
        List<SourceFile> includes,
        List<Definition> definitions) {
    /** Copies the lists. */
    public Document {
        namespaces = List.copyOf(namespaces);
        includes = List.copyOf(includes);
        definitions = List.copyOf(definitions);
    }

    /** {@return the last namespace given for a scope such as {@code java} or {@code *}, or null} */
    public @Nullable String namespace(String scope) {
        String found = null;
        for (Namespace namespace : namespaces) {
            if (namespace.scope().equals(scope)) {
                found = namespace.name();
            }
        }
        return found;
    }
}

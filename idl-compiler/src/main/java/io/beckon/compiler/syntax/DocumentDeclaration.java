/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Namespace;
import io.beckon.compiler.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * What a file says. What could not be read is missing, and was reported.
 *
 * @param file where it was read
 * @param namespaces in the order written
 * @param includes in the order written
 * @param definitions in the order written
 * @param broken names of definitions that could not be read
 * @param typeAnnotations the annotations of all types that are written; definitions keep their own
 * @param oldConstructs everything that only {@code .thrift} may hold
 */
public record DocumentDeclaration(
        SourceFile file,
        List<Namespace> namespaces,
        List<IncludeDeclaration> includes,
        List<DefinitionDeclaration> definitions,
        Set<String> broken,
        List<Annotation> typeAnnotations,
        List<OldConstruct> oldConstructs) {
    /** Copies the lists and the set. */
    public DocumentDeclaration {
        namespaces = List.copyOf(namespaces);
        includes = List.copyOf(includes);
        definitions = List.copyOf(definitions);
        broken = Set.copyOf(broken);
        typeAnnotations = List.copyOf(typeAnnotations);
        oldConstructs = List.copyOf(oldConstructs);
    }
}

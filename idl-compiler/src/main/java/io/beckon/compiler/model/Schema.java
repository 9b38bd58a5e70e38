/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every document of a run with all names resolved. Immutable. */
public final class Schema {
    private final List<Document> documents;
    private final Map<DefinitionKey, Definition> definitions = new LinkedHashMap<>();

    /**
     * @param documents the files that were asked for in the given order, then those that they include
     */
    public Schema(List<Document> documents) {
        this.documents = List.copyOf(documents);
        // No reference names a constant, which in .thrift may have the name of something else.
        add(definition -> !(definition instanceof Constant));
        add(Constant.class::isInstance);
    }

    private void add(Predicate<Definition> which) {
        documents.stream()
                .flatMap(document -> document.definitions().stream())
                .filter(which)
                .forEach(definition -> definitions.putIfAbsent(definition.key(), definition));
    }

    /** {@return the documents, those that were asked for first} */
    public List<Document> documents() {
        return documents;
    }

    /** {@return what a key names, or null where the schema was not whole} */
    public @Nullable Definition find(DefinitionKey key) {
        return definitions.get(key);
    }

    /**
     * {@return the definition that a type names, which is of that class in every checked schema}
     *
     * @throws IllegalStateException if it is missing or of another kind, which the checks rule out
     */
    public <D extends Definition> D get(DefinitionKey key, Class<D> kind) {
        Definition found = definitions.get(key);
        if (!kind.isInstance(found)) {
            throw new IllegalStateException(key + " is no " + kind.getSimpleName() + ": " + found);
        }
        return kind.cast(found);
    }

    /** {@return the document that a definition stands in} */
    public Document document(DefinitionKey key) {
        return documents.stream()
                .filter(document -> document.file() == key.file())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not of this schema: " + key));
    }
}

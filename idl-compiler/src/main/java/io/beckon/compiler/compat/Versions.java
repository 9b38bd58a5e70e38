/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The old schema and the new one, and which definition became which: the one of the same name in the same file, or else the one of
 * the same name in the same Java package, wherever it stands now.
 */
final class Versions {
    private final Schema before;
    private final Schema now;
    private final DocumentPairs documents;
    private final Map<Name, Definition> byName = new HashMap<>();
    private final Map<Definition, Definition> successors = new IdentityHashMap<>();

    /** A constant may have the name of something else. */
    private record Name(Object scope, String name, boolean constant) {
        static Name in(Object scope, Definition definition) {
            return new Name(scope, definition.name(), definition instanceof Constant);
        }
    }

    Versions(Schema before, Schema now) {
        this.before = before;
        this.now = now;
        this.documents = new DocumentPairs(before, now);
        for (Document document : now.documents()) {
            for (Definition definition : document.definitions()) {
                byName.put(Name.in(document.file(), definition), definition);
                byName.putIfAbsent(Name.in(Names.javaPackage(document), definition), definition);
            }
        }
        for (Document document : before.documents()) {
            document.definitions().forEach(definition -> find(definition, document));
        }
    }

    private void find(Definition definition, Document document) {
        Document successor = documents.successor(document);
        Definition found = successor == null ? null : byName.get(Name.in(successor.file(), definition));
        if (found == null) {
            found = byName.get(Name.in(Names.javaPackage(document), definition));
        }
        if (found != null) {
            successors.put(definition, found);
        }
    }

    Schema before() {
        return before;
    }

    Schema now() {
        return now;
    }

    /** {@return the file of the new version, or null} */
    @Nullable
    Document successor(Document document) {
        return documents.successor(document);
    }

    /** {@return what became of a definition of the old version, or null if it is gone} */
    @Nullable
    Definition successor(Definition definition) {
        return successors.get(definition);
    }

    /** {@return whether a reference in the old version and one in the new lead to the same definition} */
    boolean same(@Nullable DefinitionKey old, @Nullable DefinitionKey current) {
        if (old == null || current == null) {
            return old == current;
        }
        Definition definition = before.find(old);
        Definition successor = definition == null ? null : successor(definition);
        return successor != null && successor == now.find(current);
    }
}

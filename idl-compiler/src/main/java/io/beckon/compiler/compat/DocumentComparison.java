/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Namespace;
import io.beckon.compiler.source.Span;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a file with what became of it: its namespaces, and then each definition. */
final class DocumentComparison {
    private final Versions versions;
    private final Findings findings;
    private final DefinitionComparison definitions;

    DocumentComparison(Versions versions, Findings findings) {
        this.versions = versions;
        this.findings = findings;
        this.definitions = new DefinitionComparison(versions, findings);
    }

    void compare(Document before) {
        Document now = versions.successor(before);
        if (now != null) {
            compareNamespaces(before, now);
        }
        reportPackages(before);
        before.definitions().forEach(definition -> definitions.compare(definition, before));
    }

    private void compareNamespaces(Document before, Document now) {
        Set<String> scopes = new HashSet<>(Set.of("java"));
        for (Namespace old : before.namespaces()) {
            Namespace current = last(now, old.scope());
            if (scopes.add(old.scope())
                    && !Objects.equals(before.namespace(old.scope()), current == null ? null : current.name())) {
                findings.add(namespace(old, current, now));
            }
        }
    }

    private static Finding namespace(Namespace before, @Nullable Namespace now, Document document) {
        BreakingChange change = BreakingChange.NAMESPACE_CHANGED;
        String message = "the namespace for `%s` %s"
                .formatted(
                        before.scope(),
                        now == null ? "is gone" : "was `%s` and is `%s`".formatted(before.name(), now.name()));
        return new Finding(
                change,
                message,
                document.file().name(),
                now == null ? null : now.span(),
                before.span(),
                change.wayOut(),
                "");
    }

    /** Definitions can move to files of other packages, each on its own; once is enough for those that move together. */
    private void reportPackages(Document before) {
        String old = Names.javaPackage(before);
        Set<String> told = new HashSet<>(Set.of(old));
        for (Definition definition : before.definitions()) {
            Definition now = versions.successor(definition);
            if (now != null) {
                Document document = versions.now().document(now.key());
                String current = Names.javaPackage(document);
                if (told.add(current)) {
                    findings.add(
                            BreakingChange.JAVA_PACKAGE_CHANGED,
                            place(document, now.span()),
                            place(before, definition.span()),
                            "the Java package was `%s` and is `%s`".formatted(old, current));
                }
            }
        }
    }

    /** {@return where the package is written, or else the first definition that is in it} */
    private static Span place(Document document, Span otherwise) {
        Namespace java = last(document, "java");
        Namespace written = java == null ? last(document, "*") : java;
        return written == null ? otherwise : written.span();
    }

    private static @Nullable Namespace last(Document document, String scope) {
        Namespace found = null;
        for (Namespace namespace : document.namespaces()) {
            if (namespace.scope().equals(scope)) {
                found = namespace;
            }
        }
        return found;
    }
}

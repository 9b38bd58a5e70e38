/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.EnumDeclaration;
import io.beckon.compiler.syntax.IncludeDeclaration;
import io.beckon.compiler.syntax.ServiceDeclaration;
import io.beckon.compiler.syntax.StructDeclaration;
import io.beckon.compiler.syntax.TypedefDeclaration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Turns what was written into what it means: first what enums and structs look like, then values, which need that. */
public final class Linker {
    private final Diagnostics diagnostics;
    private final List<Scope> scopes;
    private final TypeResolver types;
    private final FieldLinker fields;
    private final ServiceLinker services;
    private final Shapes shapes = new Shapes();
    private final Map<DefinitionDeclaration, Definition> shaped = new IdentityHashMap<>();
    private final ValueEvaluator values;

    private Linker(List<LoadedFile> files, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.scopes = Scope.of(files);
        this.types = new TypeResolver(diagnostics);
        this.fields = new FieldLinker(types, diagnostics);
        this.values = new ValueEvaluator(types, shapes, diagnostics);
        this.services = new ServiceLinker(types, fields, values, diagnostics);
    }

    /** {@return the schema of these files; what is wrong in them is reported, and stood in for} */
    public static Schema link(List<LoadedFile> files, Diagnostics diagnostics) {
        Linker linker = new Linker(files, diagnostics);
        linker.scopes.forEach(linker::shape);
        List<Document> documents = linker.scopes.stream().map(linker::document).toList();
        linker.scopes.forEach(linker::reportUnused);
        return new Schema(documents);
    }

    private void shape(Scope scope) {
        for (DefinitionDeclaration declaration : scope.loaded().document().definitions()) {
            if (declaration instanceof EnumDeclaration written) {
                EnumType enumType = new EnumLinker(diagnostics).link(written);
                shapes.add(enumType);
                shaped.put(declaration, enumType);
            } else if (declaration instanceof StructDeclaration written) {
                Struct struct = struct(written, scope);
                shapes.add(struct);
                shaped.put(declaration, struct);
            }
        }
    }

    private Struct struct(StructDeclaration written, Scope scope) {
        return new Struct(
                written.kind(),
                written.name().text(),
                fields.link(written.fields(), FieldIds.Place.STRUCT, scope),
                written.doc(),
                written.annotations(),
                written.name().span());
    }

    private Document document(Scope scope) {
        LoadedFile loaded = scope.loaded();
        return new Document(
                loaded.file(),
                loaded.requested(),
                loaded.document().namespaces(),
                loaded.inclusions().stream().map(LoadedFile.Inclusion::file).toList(),
                loaded.document().definitions().stream()
                        .map(declaration -> definition(declaration, scope))
                        .toList());
    }

    private Definition definition(DefinitionDeclaration declaration, Scope scope) {
        Definition shape = shaped.get(declaration);
        if (shape instanceof Struct struct && declaration instanceof StructDeclaration written) {
            return new Struct(
                    struct.kind(),
                    struct.name(),
                    FieldLinker.withDefaults(struct.fields(), written.fields(), values, scope),
                    struct.doc(),
                    struct.annotations(),
                    struct.span());
        }
        if (shape != null) {
            return shape;
        }
        if (declaration instanceof TypedefDeclaration written) {
            return new Typedef(
                    written.name().text(),
                    types.resolve(written.type(), scope),
                    written.doc(),
                    written.annotations(),
                    written.name().span());
        }
        if (declaration instanceof ConstantDeclaration written) {
            return new Constant(
                    written.name().text(),
                    types.resolve(written.type(), scope),
                    values.valueOf(written, scope),
                    written.doc(),
                    written.annotations(),
                    written.name().span());
        }
        return services.link((ServiceDeclaration) declaration, scope);
    }

    /** A file with broken statements may use anything in them. */
    private void reportUnused(Scope scope) {
        if (scope.loaded().document().broken().isEmpty()) {
            for (IncludeDeclaration unused : scope.unused()) {
                diagnostics.report(new NameProblem.UnusedInclude(unused.prefix(), unused.span()));
            }
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns what was written into what it means: first what enums and structs look like, then values, which need that. */
public final class Linker {
    private final Diagnostics diagnostics;
    private final List<Scope> scopes;
    private final TypeResolver types;
    private final FieldLinker fields;
    private final ServiceLinker services;
    private final Shapes shapes = new Shapes();
    private final Map<DefinitionDeclaration, Definition> linked = new IdentityHashMap<>();
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
        linker.shapes();
        linker.constantsAndServices();
        linker.defaults();
        linker.typedefs();
        linker.scopes.forEach(linker::reportNotFound);
        linker.scopes.forEach(linker::reportUnused);
        return new Schema(linker.scopes.stream().map(linker::document).toList());
    }

    private void shapes() {
        each(EnumDeclaration.class, (written, scope) -> {
            EnumType enumType = new EnumLinker(diagnostics).link(written);
            shapes.add(enumType);
            return enumType;
        });
        each(StructDeclaration.class, (written, scope) -> {
            Struct struct = struct(written, fields.ofStruct(written.fields(), written.reserved(), scope));
            shapes.add(struct);
            return struct;
        });
    }

    private void constantsAndServices() {
        each(ServiceDeclaration.class, services::link);
        each(
                ConstantDeclaration.class,
                (written, scope) -> new Constant(
                        written.name().text(),
                        types.resolve(written.type(), scope),
                        values.valueOf(written, scope),
                        written.doc(),
                        written.annotations(),
                        written.name().span()));
    }

    private void defaults() {
        each(StructDeclaration.class, (written, scope) -> {
            List<Field> shaped = linked.get(written) instanceof Struct struct ? struct.fields() : List.of();
            return struct(written, FieldLinker.withDefaults(shaped, written.fields(), values, scope));
        });
    }

    private static Struct struct(StructDeclaration written, List<Field> fields) {
        return new Struct(
                written.kind(),
                written.name().text(),
                fields,
                written.reserved(),
                written.doc(),
                written.annotations(),
                written.name().span());
    }

    /** Comes last: a typedef of nothing that nothing uses is only worth a warning in {@code .thrift}. */
    private void typedefs() {
        each(
                TypedefDeclaration.class,
                (written, scope) -> new Typedef(
                        written.name().text(),
                        types.resolveTypedef(written, scope),
                        written.doc(),
                        written.annotations(),
                        written.name().span()));
    }

    /** Links every definition of a kind, file by file. */
    private <D extends DefinitionDeclaration> void each(Class<D> kind, BiFunction<D, Scope, Definition> link) {
        for (Scope scope : scopes) {
            for (DefinitionDeclaration declaration : scope.loaded().document().definitions()) {
                if (kind.isInstance(declaration)) {
                    linked.put(declaration, link.apply(kind.cast(declaration), scope));
                }
            }
        }
    }

    private Document document(Scope scope) {
        LoadedFile loaded = scope.loaded();
        return new Document(
                loaded.file(),
                loaded.requested(),
                loaded.document().namespaces(),
                loaded.inclusions().stream().map(LoadedFile.Inclusion::file).toList(),
                loaded.document().definitions().stream()
                        .flatMap(declaration -> Stream.ofNullable(linked.get(declaration)))
                        .toList());
    }

    /** Apache Thrift only warns of an include that it does not find, and then knows no name that begins with its prefix. */
    private void reportNotFound(Scope scope) {
        for (IncludeDeclaration include : scope.loaded().notFound()) {
            diagnostics.report(new LoadProblem.IncludeMissing(include.path(), scope.misses(include), include.span()));
        }
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

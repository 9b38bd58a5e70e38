/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.output.GeneratedFile;
import io.beckon.compiler.render.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Turns a checked schema into Java source: the same schema always into the same text. */
public final class JavaGenerator {
    /** Parsed once, however often a build generates. */
    private static final Templates TEMPLATES = new Templates();

    /**
     * {@return the Java files of all documents that were asked for; none if something in them cannot become Java, which is reported}
     *
     * @param schema without errors
     */
    public List<GeneratedFile> generate(Schema schema, Diagnostics diagnostics) {
        Diagnostics inexpressible = new Diagnostics();
        Expressible.check(schema, inexpressible);
        diagnostics.addAll(inexpressible);
        return inexpressible.hasErrors() ? List.of() : files(schema, diagnostics);
    }

    private static List<GeneratedFile> files(Schema schema, Diagnostics diagnostics) {
        TypeNames names = new TypeNames(schema);
        Set<DefinitionKey> recursive = RecursiveTypes.of(schema);
        List<Supplier<Unit>> units = new ArrayList<>();
        for (Document document : schema.documents()) {
            if (document.requested()) {
                JavaDocument context = new JavaDocument(schema, names, recursive, document);
                NameClashes.check(context, diagnostics);
                units.addAll(units(context));
            }
        }
        // What a file holds depends on nothing that another one changes.
        return units.parallelStream().map(unit -> render(unit.get())).toList();
    }

    private static List<Supplier<Unit>> units(JavaDocument context) {
        List<Supplier<Unit>> units = new ArrayList<>();
        boolean hasConstants = false;
        for (Definition definition : context.document().definitions()) {
            hasConstants |= definition instanceof Constant;
            if (definition instanceof EnumType type) {
                units.add(() -> EnumUnit.of(type, context));
            } else if (definition instanceof Struct struct) {
                units.add(() -> struct(struct, context));
            } else if (definition instanceof Service service) {
                units.add(() -> ServiceUnit.blocking(service, context));
                units.add(() -> ServiceUnit.async(service, context));
                units.add(() -> WireUnit.of(service, context));
            }
        }
        if (hasConstants) {
            units.add(() -> ConstantsUnit.of(context));
        }
        return units;
    }

    private static Unit struct(Struct struct, JavaDocument context) {
        return switch (struct.kind()) {
            case STRUCT ->
                StructFields.areTooWide(struct.fields())
                        ? WideUnit.of(struct, context)
                        : StructUnit.of(struct, context);
            case UNION -> UnionUnit.of(struct, context);
            case EXCEPTION -> ExceptionUnit.of(struct, context);
        };
    }

    private static GeneratedFile render(Unit unit) {
        ClassName type = new ClassName(unit.packageName(), unit.name());
        return new GeneratedFile(type.path(), TEMPLATES.render(unit.getClass().getSimpleName(), unit));
    }
}

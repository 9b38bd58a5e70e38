/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import java.util.List;

/**
 * An exception.
 *
 * @param constructor the constructor's declaration up to its brace
 * @param constructorJavadoc its doc comment
 * @param message an expression for the text that the exception shows
 * @param source what the constructor takes the fields from: nothing for its parameters, or {@code builder.}
 * @param checks what the constructor checks
 * @param fields in the order written
 * @param ascending the fields as they go on the wire
 * @param schema the statements that describe it
 * @param accessors the doc comments and annotations of the accessors, in the fields' order
 * @param classes those that make large defaults
 * @param rebuild the statements that make a builder of it
 * @param build the statements that make it from the builder's variables
 */
public record ExceptionUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String constructor,
        String constructorJavadoc,
        String message,
        String source,
        List<String> checks,
        List<FieldView> fields,
        List<FieldView> ascending,
        String schema,
        List<String> accessors,
        List<String> classes,
        String rebuild,
        String build)
        implements Unit {
    private static final String MESSAGE = "message";

    static ExceptionUnit of(Struct exception, JavaDocument context) {
        String name = context.names().of(exception.key()).simpleName();
        Imports imports = StructUnit.imports(exception, context)
                .using(RuntimeTypes.DECLARED_EXCEPTION, "java.io.Serial", "java.lang.String");
        JavaTypes types = context.types(imports);
        Literals literals = context.literals(types);
        List<FieldView> fields =
                StructFields.ofStruct(exception.name(), types, literals).views(exception.fields());
        String message = new ValueMethods(8, types, exception.fields(), fields).message();
        exception.fields().forEach(imports::usingDeprecated);
        boolean wide = StructFields.areTooWide(exception.fields());
        return new ExceptionUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.terse(Javadoc.of(exception, "The exception " + Javadoc.code(exception.name()) + "."))
                        .indented(0),
                wide ? "private " + name + "(Builder builder, String message) {" : constructor(name, fields),
                wide ? "    // Java has not as many parameters." : javadoc(exception.fields(), fields),
                wide ? MESSAGE : message,
                wide ? "builder." : "",
                wide ? List.of() : StructUnit.checks(fields),
                fields,
                StructFields.ascending(fields),
                Described.struct(12, exception, context.document(), fields),
                WideUnit.accessors(exception.fields()),
                literals.classes(),
                StructUnit.rebuild(fields),
                wide
                        ? WideUnit.build(fields, Layout.list(12, "return new " + name, List.of("this", message), ";"))
                        : Layout.list(12, "return new " + name, StructUnit.built(fields), ";"));
    }

    private static String constructor(String name, List<FieldView> fields) {
        List<String> parameters =
                fields.stream().map(field -> field.type() + " " + field.name()).toList();
        return Layout.list(4, "public " + name, parameters, " {");
    }

    private static String javadoc(List<Field> fields, List<FieldView> views) {
        Javadoc javadoc = new Javadoc(null, "With all its fields.");
        for (int i = 0; i < views.size(); i++) {
            javadoc.parameter(views.get(i).name(), fields.get(i));
        }
        return javadoc.indented(4);
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return StructUnit.codecs(fields);
    }

    /** {@return the statements that read it} */
    public List<String> reading() {
        return source.isEmpty() ? FieldReads.of(12, name, fields) : FieldReads.intoBuilder(ascending);
    }

    /** {@return how many bits its head has in the packed encoding} */
    public int headBits() {
        return StructUnit.headBits(fields);
    }
}

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
 * @param fields in the order written
 * @param ascending the fields as they go on the wire
 * @param accessors the doc comments of the accessors, in the fields' order
 * @param build the statement that makes the exception from the builder's variables
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
        List<FieldView> fields,
        List<FieldView> ascending,
        List<String> accessors,
        String build)
        implements Unit {
    static ExceptionUnit of(Struct exception, JavaDocument context) {
        String name = context.names().of(exception.key()).simpleName();
        Imports imports = context.imports(context.names().of(exception.key()), "Builder", JavaNames.codec(name))
                .using(RuntimeTypes.CODEC, RuntimeTypes.NULL_MARKED, RuntimeTypes.STRUCT_CODEC, "java.lang.Override")
                .using(RuntimeTypes.WIRE_READER, RuntimeTypes.WIRE_WRITER, RuntimeTypes.DECLARED_EXCEPTION)
                .using("java.io.Serial")
                .reserving(RuntimeTypes.FIELDS);
        JavaTypes types = context.types(imports);
        List<FieldView> fields =
                StructFields.ofStruct(name, types, context.literals(types)).views(exception.fields());
        Javadoc ofConstructor = new Javadoc(null, "With all its fields.");
        for (int i = 0; i < fields.size(); i++) {
            Field field = exception.fields().get(i);
            ofConstructor.tag("param " + fields.get(i).name(), field.doc(), "field " + field.id());
        }
        List<String> parameters =
                fields.stream().map(field -> field.type() + " " + field.name()).toList();
        return new ExceptionUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                new Javadoc(exception.doc(), "The exception " + Javadoc.code(exception.name()) + ".").indented(0),
                Layout.list(4, "public " + name, parameters, " {"),
                ofConstructor.indented(4),
                message(fields),
                fields,
                StructFields.ascending(fields),
                exception.fields().stream().map(ExceptionUnit::accessor).toList(),
                Layout.list(12, "return new " + name, StructUnit.built(fields), ";"));
    }

    /** {@return the nested class that is its codec} */
    public String codec() {
        return JavaNames.codec(name);
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return StructUnit.codecs(fields);
    }

    private static String accessor(Field field) {
        return new Javadoc(null, "{@return " + Javadoc.code(field.name()) + "}").indented(4);
    }

    /** A field called message says it all; without one the fields are shown. */
    private static String message(List<FieldView> fields) {
        for (FieldView field : fields) {
            if (field.name().equals("message") && field.type().equals("String")) {
                return "message";
            }
        }
        StringBuilder shown = new StringBuilder();
        for (FieldView field : fields) {
            shown.append(shown.isEmpty() ? "\"" : " + \", ")
                    .append(field.name())
                    .append("=\" + ")
                    .append(field.name());
        }
        return shown.isEmpty() ? "\"\"" : shown.toString();
    }
}

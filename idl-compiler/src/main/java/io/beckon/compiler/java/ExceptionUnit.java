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
 * @param schema the statements that describe it
 * @param accessors the doc comments and annotations of the accessors, in the fields' order
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
        List<String> schema,
        List<String> accessors,
        String build)
        implements Unit {
    static ExceptionUnit of(Struct exception, JavaDocument context) {
        String name = context.names().of(exception.key()).simpleName();
        Imports imports = context.imports(context.names().of(exception.key()), "Builder", JavaNames.codec(name))
                .using(RuntimeTypes.CODEC, RuntimeTypes.NULL_MARKED, RuntimeTypes.STRUCT_CODEC, "java.lang.Override")
                .using(RuntimeTypes.PACKED_READER, RuntimeTypes.PACKED_WRITER)
                .using(RuntimeTypes.WIRE_READER, RuntimeTypes.WIRE_WRITER, RuntimeTypes.DECLARED_EXCEPTION)
                .using("java.io.Serial", RuntimeTypes.CONTRACT, RuntimeTypes.STRUCT_SCHEMA)
                .reserving(RuntimeTypes.FIELDS);
        JavaTypes types = context.types(imports);
        List<FieldView> fields =
                StructFields.ofStruct(name, types, context.literals(types)).views(exception.fields());
        Javadoc ofConstructor = new Javadoc(null, "With all its fields.");
        for (int i = 0; i < fields.size(); i++) {
            Field field = exception.fields().get(i);
            ofConstructor.parameter(fields.get(i).name(), field, "field " + field.id());
        }
        List<String> parameters =
                fields.stream().map(field -> field.type() + " " + field.name()).toList();
        return new ExceptionUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.quieted(Javadoc.of(exception, "The exception " + Javadoc.code(exception.name()) + "."))
                        .indented(0),
                Layout.list(4, "public " + name, parameters, " {"),
                ofConstructor.indented(4),
                Shown.message(exception.fields(), fields),
                fields,
                StructFields.ascending(fields),
                Described.struct(12, exception, context.document(), fields),
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

    /** {@return the statements that write it packed} */
    public List<String> packing() {
        return PackedBody.pack(12, ascending);
    }

    /** {@return the statements that read it packed} */
    public List<String> unpacking() {
        return PackedBody.unpack(12, name, fields);
    }

    private static String accessor(Field field) {
        return new Javadoc(null, "{@return " + Javadoc.code(field.name()) + "}")
                .deprecatedAs(field)
                .indented(4);
    }
}

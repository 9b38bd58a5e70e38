/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A struct.
 *
 * @param header the declaration up to its brace
 * @param fields in the order written
 * @param ascending the fields as they go on the wire
 * @param schema the statements that describe it
 * @param methods those that records' own do not serve for
 * @param classes those that make large defaults
 * @param rebuild the statements that make a builder of the record
 * @param build the statement that makes the record from the builder's variables
 */
public record StructUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String header,
        List<FieldView> fields,
        List<FieldView> ascending,
        String schema,
        List<String> methods,
        List<String> classes,
        String rebuild,
        String build)
        implements Unit {
    static StructUnit of(Struct struct, JavaDocument context) {
        String name = context.names().of(struct.key()).simpleName();
        Imports imports = imports(struct, context);
        JavaTypes types = context.types(imports);
        Literals literals = context.literals(types);
        List<FieldView> fields =
                StructFields.ofStruct(struct.name(), types, literals).views(struct.fields());
        Javadoc javadoc = Javadoc.of(struct, "The struct " + Javadoc.code(struct.name()) + ".");
        for (int i = 0; i < fields.size(); i++) {
            javadoc.parameter(fields.get(i).name(), struct.fields().get(i));
        }
        // The annotation on a component makes its accessor deprecated, and javac warns that it does no more.
        struct.fields().forEach(imports::usingDeprecated);
        ValueMethods methods = new ValueMethods(4, types, struct.fields(), fields);
        boolean recursive = context.recursive().contains(struct.key());
        List<String> shown =
                (recursive ? methods.ofFieldValues(name, struct.name()) : methods.ofRecord(name, struct.name())).list();
        String tail = recursive ? " implements " + imports.use(RuntimeTypes.FIELD_VALUES) + " {" : " {";
        return new StructUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.terse(javadoc).indented(0),
                Layout.list(0, "public record " + name, components(struct.fields(), fields), tail),
                fields,
                StructFields.ascending(fields),
                Described.struct(12, struct, context.document(), fields),
                shown,
                literals.classes(),
                rebuild(fields),
                Layout.list(12, "return new " + name, built(fields), ";"));
    }

    /** {@return the imports of a struct's or exception's file} */
    static Imports imports(Struct struct, JavaDocument context) {
        return context.imports(context.names().of(struct.key()), "Builder")
                .using(RuntimeTypes.CODEC, RuntimeTypes.NULL_MARKED, RuntimeTypes.STRUCT_CODEC, "java.lang.Override")
                .using(RuntimeTypes.CONTRACT, RuntimeTypes.STRUCT_SCHEMA)
                .using(RuntimeTypes.VALUE_READER, RuntimeTypes.VALUE_WRITER)
                .reserving(RuntimeTypes.FIELDS);
    }

    private static List<String> components(List<Field> fields, List<FieldView> views) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String deprecated = fields.get(i).annotation("deprecated") == null ? "" : "@Deprecated ";
            components.add(deprecated + views.get(i).type() + " " + views.get(i).name());
        }
        return components;
    }

    /** {@return the statements of {@code toBuilder}} */
    static String rebuild(List<FieldView> fields) {
        String chain = "return new Builder()"
                + String.join(
                        "",
                        fields.stream()
                                .map(field -> "." + field.name() + "(" + field.name() + ")")
                                .toList())
                + ";";
        if (8 + chain.length() <= Layout.WIDTH) {
            return chain;
        }
        Stream<String> assignments =
                fields.stream().map(field -> "builder." + field.name() + " = " + field.name() + ";");
        return Stream.of(Stream.of("Builder builder = new Builder();"), assignments, Stream.of("return builder;"))
                .flatMap(lines -> lines)
                .reduce((before, line) -> before + "\n        " + line)
                .orElseThrow();
    }

    /** {@return what the constructor checks} */
    public List<String> checks() {
        return checks(fields);
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return codecs(fields);
    }

    /** {@return the statements that read it} */
    public List<String> reading() {
        return FieldReads.of(12, name, fields);
    }

    /** {@return how many bits its head has in the packed encoding} */
    public int headBits() {
        return headBits(fields);
    }

    static List<String> checks(List<FieldView> fields) {
        return fields.stream().flatMap(field -> field.checks().stream()).toList();
    }

    static List<String> codecs(List<FieldView> fields) {
        return fields.stream().map(FieldView::codec).filter(Objects::nonNull).toList();
    }

    static int headBits(List<FieldView> fields) {
        return fields.stream().mapToInt(FieldView::headBits).sum();
    }

    static List<String> built(List<FieldView> fields) {
        return fields.stream().map(FieldView::built).toList();
    }
}

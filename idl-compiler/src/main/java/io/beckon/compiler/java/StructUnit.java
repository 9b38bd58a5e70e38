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
import org.jspecify.annotations.Nullable;

/**
 * A struct.
 *
 * @param header the declaration up to its brace
 * @param shown the method {@code toString}, or null where the record's own will do
 * @param fields in the order written
 * @param ascending the fields as they go on the wire
 * @param schema the statements that describe it
 * @param build the statement that makes the record from the builder's variables
 */
public record StructUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String header,
        @Nullable String shown,
        List<FieldView> fields,
        List<FieldView> ascending,
        List<String> schema,
        String build)
        implements Unit {
    static StructUnit of(Struct struct, JavaDocument context) {
        String name = context.names().of(struct.key()).simpleName();
        Imports imports = context.imports(context.names().of(struct.key()), "Builder", JavaNames.codec(name))
                .using(RuntimeTypes.CODEC, RuntimeTypes.NULL_MARKED, RuntimeTypes.STRUCT_CODEC, "java.lang.Override")
                .using(RuntimeTypes.PACKED_READER, RuntimeTypes.PACKED_WRITER)
                .using(RuntimeTypes.WIRE_READER, RuntimeTypes.WIRE_WRITER)
                .using(RuntimeTypes.CONTRACT, RuntimeTypes.STRUCT_SCHEMA)
                .reserving(RuntimeTypes.FIELDS);
        JavaTypes types = context.types(imports);
        List<FieldView> fields =
                StructFields.ofStruct(name, types, context.literals(types)).views(struct.fields());
        Javadoc javadoc = Javadoc.of(struct, "The struct " + Javadoc.code(struct.name()) + ".");
        for (int i = 0; i < fields.size(); i++) {
            Field field = struct.fields().get(i);
            javadoc.parameter(fields.get(i).name(), field, "field " + field.id());
        }
        // The annotation on a component makes its accessor deprecated, and javac warns that it does no more.
        struct.fields().forEach(imports::usingDeprecated);
        return new StructUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.quieted(javadoc).indented(0),
                Layout.list(0, "public record " + name, components(struct.fields(), fields), " {"),
                Shown.toString(4, name, struct.fields(), fields),
                fields,
                StructFields.ascending(fields),
                Described.struct(12, struct, context.document(), fields),
                Layout.list(12, "return new " + name, built(fields), ";"));
    }

    private static List<String> components(List<Field> fields, List<FieldView> views) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String deprecated = fields.get(i).annotation("deprecated") == null ? "" : "@Deprecated ";
            components.add(deprecated + views.get(i).type() + " " + views.get(i).name());
        }
        return components;
    }

    /** {@return whether the constructor has anything to check} */
    public boolean checked() {
        return fields.stream().map(FieldView::check).anyMatch(Objects::nonNull);
    }

    /** {@return the nested class that is its codec} */
    public String codec() {
        return JavaNames.codec(name);
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return codecs(fields);
    }

    /** {@return the statements that write it packed} */
    public List<String> packing() {
        return PackedBody.pack(12, ascending);
    }

    /** {@return the statements that read it packed} */
    public List<String> unpacking() {
        return PackedBody.unpack(12, name, fields);
    }

    static List<String> codecs(List<FieldView> fields) {
        return fields.stream().map(FieldView::codec).filter(Objects::nonNull).toList();
    }

    static List<String> built(List<FieldView> fields) {
        return fields.stream().map(FieldView::built).toList();
    }
}

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

/**
 * A struct with more fields than a record can have: a class that a record's users do not tell from one.
 *
 * @param implemented the interface that hands out the fields
 * @param fields in the order written
 * @param ascending the fields as they go on the wire
 * @param schema the statements that describe it
 * @param accessors the doc comments and annotations of the accessors, in the fields' order
 * @param methods what a record would have by itself
 * @param classes those that make large defaults
 * @param rebuild the statements that make a builder of it
 * @param build the statements that make it from the builder's variables
 */
public record WideUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String implemented,
        List<FieldView> fields,
        List<FieldView> ascending,
        String schema,
        List<String> accessors,
        List<String> methods,
        List<String> classes,
        String rebuild,
        String build)
        implements Unit {
    static WideUnit of(Struct struct, JavaDocument context) {
        String name = context.names().of(struct.key()).simpleName();
        Imports imports = StructUnit.imports(struct, context);
        JavaTypes types = context.types(imports);
        Literals literals = context.literals(types);
        List<FieldView> fields =
                StructFields.ofStruct(struct.name(), types, literals).views(struct.fields());
        Javadoc javadoc = Javadoc.of(struct, "The struct " + Javadoc.code(struct.name()) + ".");
        List<String> methods = new ValueMethods(4, types, struct.fields(), fields)
                .ofFieldValues(name, struct.name())
                .list();
        String implemented = imports.use(RuntimeTypes.FIELD_VALUES);
        struct.fields().forEach(imports::usingDeprecated);
        return new WideUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.terse(javadoc).indented(0),
                implemented,
                fields,
                StructFields.ascending(fields),
                Described.struct(12, struct, context.document(), fields),
                accessors(struct.fields()),
                methods,
                literals.classes(),
                StructUnit.rebuild(fields),
                build(fields, "return new " + name + "(this);"));
    }

    /** {@return the doc comments and annotations of accessors} */
    static List<String> accessors(List<Field> fields) {
        return fields.stream().map(WideUnit::accessor).toList();
    }

    private static String accessor(Field field) {
        String name = Javadoc.code(field.name());
        if (field.doc() == null || field.doc().isBlank()) {
            return new Javadoc(null, "{@return " + name + "}")
                    .deprecatedAs(field)
                    .indented(4);
        }
        return Javadoc.of(field, name).tag("return", null, name).indented(4);
    }

    /** {@return the builder's checks, which a record has in its constructor, and the statement behind them} */
    static String build(List<FieldView> fields, String last) {
        List<String> statements = new ArrayList<>();
        for (FieldView field : fields) {
            boolean mustBeSet = !field.built().equals(field.name());
            if (mustBeSet && field.checks().stream().noneMatch(check -> check.startsWith(field.built()))) {
                statements.add(field.built() + ";");
            }
            statements.addAll(field.checks());
        }
        statements.add(last);
        return String.join("\n            ", statements);
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return StructUnit.codecs(fields);
    }

    /** {@return the statements that read it} */
    public List<String> reading() {
        return FieldReads.intoBuilder(ascending);
    }

    /** {@return how many bits its head has in the packed encoding} */
    public int headBits() {
        return StructUnit.headBits(fields);
    }
}

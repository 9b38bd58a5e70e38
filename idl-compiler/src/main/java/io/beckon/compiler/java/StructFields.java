/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Field.Presence;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one struct, exception or parameter list into what templates show. */
final class StructFields {
    /** What the Java virtual machine leaves besides {@code this}. */
    static final int MOST_SLOTS = 254;

    private final String owner;
    private final JavaTypes types;
    private final Literals literals;
    private final Predicate<Field> isNullable;
    private final DistinctNames constants = new DistinctNames();

    private StructFields(String owner, JavaTypes types, Literals literals, Predicate<Field> isNullable) {
        this.owner = owner;
        this.types = types;
        this.literals = literals;
        this.isNullable = isNullable;
    }

    /**
     * {@return for the fields of a struct or exception}
     *
     * @param owner what messages call it
     */
    static StructFields ofStruct(String owner, JavaTypes types, Literals literals) {
        return new StructFields(owner, types, literals, StructFields::isNullable);
    }

    /**
     * {@return for the parameters of a method}, which may be null only where they are optional, in either dialect
     *
     * @param owner what messages call it
     */
    static StructFields ofMethod(String owner, JavaTypes types, Literals literals) {
        return new StructFields(owner, types, literals, field -> field.presence() == Presence.OPTIONAL);
    }

    /** {@return a view of each, in the order written} */
    List<FieldView> views(List<Field> fields) {
        return views(fields, FieldNames.of(fields));
    }

    /** {@return a view of each parameter that is no stream, in the order written} */
    List<FieldView> parameterViews(List<Field> parameters) {
        List<Field> plain = parameters.stream()
                .filter(field -> !(field.type() instanceof Type.StreamOf))
                .toList();
        return views(plain, FieldNames.ofParameters(parameters));
    }

    private List<FieldView> views(List<Field> fields, Map<Field, String> names) {
        List<FieldView> views = new ArrayList<>();
        for (Field field : fields) {
            views.add(view(field, names.getOrDefault(field, field.name())));
        }
        return views;
    }

    /** {@return the views with ascending ids, as they are written to the wire} */
    static List<FieldView> ascending(List<FieldView> fields) {
        return fields.stream().sorted(Comparator.comparingInt(FieldView::id)).toList();
    }

    /**
     * {@return whether a field may be null in Java: where it is optional, and in {@code .thrift} where an unmarked field of a
     * reference type has no default, as in Apache Thrift's Java}
     */
    static boolean isNullable(Field field) {
        boolean likeThrift = field.presence() == Presence.UNMARKED
                && field.span().file().dialect() == Dialect.THRIFT
                && field.defaultValue() == null
                && !(field.type() instanceof Type.Base base && BaseJava.of(base).primitive != null);
        return field.presence() == Presence.OPTIONAL || likeThrift;
    }

    /** {@return a view of a union's field, called {@code value} in its case}, where it is there whatever stands before its type */
    FieldView caseView(Field field) {
        String name = "value";
        String type = types.plain(field.type());
        FieldAccess access = new FieldAccess(field, name, codec(field, name), false);
        return view(field, access, new Variable(type, type + " " + name, name), access.read());
    }

    /** {@return whether a constructor cannot take so many fields}, or so many of two slots each (JVMS 4.3.3) */
    static boolean areTooWide(List<Field> fields) {
        return fields.stream()
                        .mapToInt(field -> slots(field, isNullable(field)))
                        .sum()
                > MOST_SLOTS;
    }

    /** {@return the slots that a field takes as a parameter} */
    static int slots(Field field, boolean nullable) {
        return field.type() instanceof Type.Base base && !nullable
                ? BaseJava.of(base).slots()
                : 1;
    }

    private FieldView view(Field field, String name) {
        boolean nullable = isNullable.test(field);
        String type = nullable ? types.nullable(field.type()) : types.plain(field.type());
        String initial = initial(field, nullable);
        FieldAccess access = new FieldAccess(field, name, codec(field, name), nullable);
        if (!nullable && initial == null) {
            String unset = types.nullable(field.type()) + " " + name;
            String built = present(name, field);
            return view(field, access, new Variable(type, unset, built), access.readMandatory());
        }
        String variable = type + " " + name + (initial == null || initial.isEmpty() ? "" : " = " + initial);
        String read = field.defaultValue() == null
                ? access.read()
                : access.readOr(literals.boxed(field.defaultValue(), field.type()));
        return view(field, access, new Variable(type, variable, name), read);
    }

    /** What a field is while it is collected: its type at last, as a builder's variable, and how it is built. */
    private record Variable(String type, String inBuilder, String built) {}

    private FieldView view(Field field, FieldAccess access, Variable variable, String read) {
        String name = access.name();
        boolean unboxed =
                types.primitive(field.type()) != null && !variable.built().equals(name);
        return new FieldView(
                field.id(),
                name,
                variable.type(),
                variable.inBuilder(),
                variable.built(),
                checks(field, name, access.nullable()),
                types.container(field.type()) == null ? null : declaration(field.type(), access.codec()),
                access.write(),
                unboxed ? present(read, field) : read,
                read,
                access.headBits(),
                Described.DescribedField.of(field, access.nullable(), access.codec(), literalOrNull(field)),
                Javadoc.says(field)
                        ? Javadoc.of(field, "Sets " + Javadoc.code(field.name()) + ".")
                                .indented(8)
                        : null);
    }

    private String present(String value, Field field) {
        return fields() + ".present(" + value + ", " + said(field) + ")";
    }

    /** {@return what the field is before it is set, empty for Java's own zero, or null if it has to be set} */
    private @Nullable String initial(Field field, boolean nullable) {
        if (field.defaultValue() != null) {
            return literals.of(field.defaultValue(), field.type());
        }
        if (nullable || field.presence() == Presence.REQUIRED) {
            return null;
        }
        return types.primitive(field.type()) != null ? "" : types.zero(field.type());
    }

    private List<String> checks(Field field, String name, boolean nullable) {
        List<String> checks = new ArrayList<>();
        String said = said(field);
        String container = types.container(field.type());
        if (container != null) {
            String copy = nullable ? "optional" + container : container.toLowerCase(Locale.ROOT);
            checks.add(name + " = " + fields() + "." + copy + "(" + name + ", " + said + ");");
        } else if (!nullable && types.primitive(field.type()) == null) {
            checks.add(fields() + ".present(" + name + ", " + said + ");");
        }
        checks.addAll(Bounds.of(field, nullable, name, said, types));
        return checks;
    }

    /** {@return what messages call a field}, which go to peers in other languages too, and so have the schema's names */
    private String said(Field field) {
        return BaseLiterals.quoted(owner + "." + field.name());
    }

    private @Nullable String literalOrNull(Field field) {
        return field.defaultValue() == null ? null : literals.boxed(field.defaultValue(), field.type());
    }

    private String fields() {
        return types.imports().use(RuntimeTypes.FIELDS);
    }

    /** {@return an expression for a field's codec}: containers have a constant of their own */
    private String codec(Field field, String name) {
        boolean isContainer = types.container(field.type()) != null;
        return isContainer ? constants.distinct(JavaNames.constant(name), field.id()) : types.codec(field.type());
    }

    private String declaration(Type type, String constant) {
        String codec = types.imports().use(RuntimeTypes.CODEC) + "<" + types.boxed(type) + ">";
        return Layout.assignment(8, "private static final " + codec + " " + constant, types.codec(type));
    }
}

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A union.
 *
 * @param cases in the order written
 * @param schema the statements that describe it
 * @param match the declaration of {@code match} up to its brace, or null where it would have more parameters than Java has
 */
public record UnionUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        List<CaseView> cases,
        String schema,
        @Nullable String match,
        String matchJavadoc)
        implements Unit {
    /**
     * A case.
     *
     * @param field the union's field
     * @param name the record that it becomes
     */
    record Case(Field field, String name) {}

    /**
     * A case as the template shows it.
     *
     * @param name the record
     * @param function the parameter of {@code match}
     * @param field its field
     * @param javadoc the record's doc comment and annotations
     * @param implemented the interfaces that the record implements
     * @param body what the record has besides its component
     */
    public record CaseView(
            String name, String function, FieldView field, String javadoc, String implemented, String body) {}

    static UnionUnit of(Struct union, JavaDocument context) {
        String name = context.names().of(union.key()).simpleName();
        List<Case> cases = cases(union);
        Stream<String> nested =
                Stream.concat(Stream.of("Unrecognized"), cases.stream().map(Case::name));
        Imports imports = context.imports(context.names().of(union.key()), nested.toArray(String[]::new))
                .using(RuntimeTypes.CODEC, "java.lang.Override")
                .reserving(RuntimeTypes.FIELDS)
                .using("java.util.function.Function", RuntimeTypes.NULL_MARKED, RuntimeTypes.UNION_CODEC)
                .using(RuntimeTypes.VALUE_READER, RuntimeTypes.VALUE_WRITER)
                .using(RuntimeTypes.CONTRACT, RuntimeTypes.STRUCT_SCHEMA);
        JavaTypes types = context.types(imports);
        StructFields fields = StructFields.ofStruct(union.name(), types, context.literals(types));
        DistinctNames functions = new DistinctNames();
        functions.distinct("unrecognized", 0);
        functions.distinct("value", 0);
        List<CaseView> views = new ArrayList<>();
        for (Case each : cases) {
            views.add(view(each, name, context.recursive().contains(union.key()), types, fields, functions));
        }
        Javadoc ofMatch = new Javadoc(null, "Calls the function of the case that this is.")
                .tag("param <R>", null, "what the functions return");
        views.forEach(each -> ofMatch.tag("param " + each.function(), null, "for " + Javadoc.code(each.name())));
        ofMatch.tag("param unrecognized", null, "for a case that this version of the schema does not know");
        ofMatch.tag("return", null, "what it returned");
        List<String> parameters = Stream.concat(
                        views.stream().map(each -> "Function<" + each.name() + ", R> " + each.function()),
                        Stream.of("Function<Unrecognized, R> unrecognized"))
                .toList();
        return new UnionUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.terse(Javadoc.of(union, "The union " + Javadoc.code(union.name()) + "."))
                        .indented(0),
                views,
                Described.struct(
                        12,
                        union,
                        context.document(),
                        views.stream().map(CaseView::field).toList()),
                parameters.size() > StructFields.MOST_SLOTS
                        ? null
                        : Layout.list(4, "default <R> R match", parameters, " {"),
                ofMatch.indented(4));
    }

    /** {@return the declarations of the codec's constants} */
    public List<String> codecs() {
        return StructUnit.codecs(cases.stream().map(CaseView::field).toList());
    }

    static List<Case> cases(Struct union) {
        DistinctNames names = new DistinctNames();
        names.distinct(JavaNames.type(union.name()), 0);
        List<Case> cases = new ArrayList<>();
        for (Field field : union.fields()) {
            cases.add(new Case(field, names.distinct(JavaNames.unionCase(field.name()), field.id())));
        }
        return cases;
    }

    private static CaseView view(
            Case unionCase,
            String union,
            boolean recursive,
            JavaTypes types,
            StructFields fields,
            DistinctNames functions) {
        Field field = unionCase.field();
        Javadoc javadoc = Javadoc.of(field, "The case " + Javadoc.code(field.name()) + ".");
        FieldView view = fields.caseView(field);
        ValueMethods methods = new ValueMethods(8, types, List.of(field), List.of(view));
        boolean deep = recursive && types.isDeep(field.type());
        return new CaseView(
                unionCase.name(),
                functions.distinct(JavaNames.field(field.name()), field.id()),
                view,
                javadoc.indented(4),
                deep ? union + ", " + types.imports().use(RuntimeTypes.FIELD_VALUES) : union,
                body(
                        unionCase.name(),
                        view,
                        (deep ? methods.comparedByFields() : methods)
                                .ofCase(unionCase.name())
                                .list()));
    }

    private static String body(String name, FieldView field, List<String> methods) {
        List<String> members = new ArrayList<>(methods);
        if (!field.checks().isEmpty()) {
            String next = "\n            ";
            members.add(0, "public " + name + " {" + next + String.join(next, field.checks()) + "\n        }");
        }
        return members.isEmpty() ? "" : "\n        " + String.join("\n\n        ", members) + "\n    ";
    }
}

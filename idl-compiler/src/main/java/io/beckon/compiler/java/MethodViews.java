/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Texts;
import io.beckon.compiler.model.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declares a service's methods in Java, in the blocking form and in the asynchronous one. */
final class MethodViews {
    private final Service service;
    private final JavaDocument context;
    private final JavaTypes types;
    private final Map<Method, String> names;
    private final List<Method> all;
    private final Literals literals;

    MethodViews(Service service, JavaDocument context, JavaTypes types) {
        this.service = service;
        this.context = context;
        this.types = types;
        this.all = all(service, context.schema());
        this.names = names(all);
        this.literals = context.literals(types);
    }

    /** {@return what methods are called}; inherited ones come first, so that a parent and its children call them the same */
    static Map<Method, String> names(List<Method> all) {
        Map<Method, String> names = new IdentityHashMap<>();
        DistinctNames distinct = new DistinctNames();
        for (int i = 0; i < all.size(); i++) {
            names.put(all.get(i), distinct.distinct(JavaNames.method(all.get(i).name()), i));
        }
        return names;
    }

    /** {@return what a client calls its channel: a record's component, and so also a method without parameters} */
    String channel() {
        Set<String> taken = Set.copyOf(names.values());
        String name = "channel";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** {@return all methods, those of the topmost ancestor first} */
    List<Method> all() {
        return all;
    }

    String name(Method method) {
        return names.getOrDefault(method, method.name());
    }

    /** {@return the parameters that are no streams} */
    List<FieldView> parameters(Method method) {
        return StructFields.ofMethod(method.name(), types, literals).parameterViews(method.parameters());
    }

    /** {@return the nested classes that make large defaults of parameters} */
    List<String> classes() {
        return literals.classes();
    }

    /** {@return how long a method's calls may take where nobody says otherwise: as it says, or its service; or null} */
    @Nullable
    Duration timeout(Method method) {
        return Stream.concat(method.annotations().stream(), service.annotations().stream())
                .filter(annotation -> annotation.name().equals("timeout"))
                .flatMap(annotation -> Stream.ofNullable(annotation.value()))
                .flatMap(value -> Stream.ofNullable(Texts.duration(value)))
                .findFirst()
                .orElse(null);
    }

    /** {@return how many bytes a message of a method may have, if it says so; else 0} */
    static int maxMessage(Method method) {
        return method.annotations().stream()
                .filter(annotation -> annotation.name().equals("max_message"))
                .flatMap(annotation -> Stream.ofNullable(annotation.value()))
                .mapToInt(value -> (int) Math.max(0, Math.min(Integer.MAX_VALUE, Texts.bytes(value))))
                .findFirst()
                .orElse(0);
    }

    /** {@return the parameter that is a stream, or null} */
    static @Nullable Field stream(Method method) {
        return method.parameters().stream()
                .filter(field -> field.type() instanceof Type.StreamOf)
                .findFirst()
                .orElse(null);
    }

    static boolean answersWithStream(Method method) {
        return method.result() instanceof Type.StreamOf;
    }

    /** {@return the declaration in the blocking form, with its doc comment} */
    MethodView blocking(Method method) {
        Type result = method.result();
        String type = result == null ? "void" : types.plain(result);
        Javadoc javadoc = javadoc(method);
        if (answersWithStream(method)) {
            return streamed(method, javadoc);
        }
        if (result != null) {
            javadoc.tag("return", null, "the result");
        }
        for (Field exception : method.exceptions()) {
            javadoc.tag("throws " + exceptionName(exception), exception.doc(), "as the schema declares");
        }
        return view(method, type, javadoc);
    }

    /** {@return the declaration in the asynchronous form, with its doc comment} */
    MethodView async(Method method) {
        if (answersWithStream(method)) {
            return streamed(method, javadoc(method));
        }
        String stage = types.imports().use("java.util.concurrent.CompletionStage");
        Javadoc javadoc = javadoc(method);
        String what = method.oneway() ? "when the call is on its way" : "the result to come";
        javadoc.tag("return", null, orExceptions(what, method));
        return view(method, stage + "<" + resultClass(method) + ">", javadoc);
    }

    /** {@return the declaration of a method whose answer is a stream, which is there at once in either form} */
    private MethodView streamed(Method method, Javadoc javadoc) {
        javadoc.tag("return", null, orExceptions("the items as they come", method));
        return view(method, resultClass(method), javadoc);
    }

    private String orExceptions(String what, Method method) {
        StringBuilder ends = new StringBuilder(what);
        for (Field exception : method.exceptions()) {
            ends.append(", or ").append(Javadoc.code(exceptionName(exception)));
        }
        return ends.toString();
    }

    /** {@return the class of a method's result} */
    String resultClass(Method method) {
        Type result = method.result();
        return result == null ? "@" + types.imports().use(RuntimeTypes.NULLABLE) + " Void" : types.boxed(result);
    }

    String exceptionName(Field exception) {
        return types.boxed(exception.type());
    }

    private Javadoc javadoc(Method method) {
        Javadoc javadoc = Javadoc.of(method, "The method " + Javadoc.code(method.name()) + ".");
        Map<Field, String> parameters = FieldNames.ofParameters(method.parameters());
        for (Field field : method.parameters()) {
            javadoc.parameter(parameters.getOrDefault(field, field.name()), field, "parameter " + field.id());
        }
        return javadoc;
    }

    private MethodView view(Method method, String type, Javadoc javadoc) {
        Map<Field, String> names = FieldNames.ofParameters(method.parameters());
        List<String> parameters = method.parameters().stream()
                .map(field -> parameterType(field) + " " + names.get(field))
                .toList();
        String head = type + " " + name(method);
        return new MethodView(
                Layout.list(4, head, parameters, ";"),
                Layout.list(8, "public " + head, parameters, " {"),
                javadoc.indented(4));
    }

    private String parameterType(Field field) {
        boolean optional = field.presence() == Field.Presence.OPTIONAL;
        return optional ? types.nullable(field.type()) : types.plain(field.type());
    }

    /**
     * {@return the service whose interface a service's extends, or null}; where a service defines an inherited method again with another
     * signature, no Java interface can be both, and it declares all methods itself
     */
    static @Nullable Service parent(Service service, Schema schema) {
        Service parent = declaredParent(service, schema);
        if (parent == null) {
            return null;
        }
        boolean contradicts = all(parent, schema).stream()
                .anyMatch(inherited -> service.methods().stream()
                        .anyMatch(own -> own.name().equals(inherited.name()) && !isSame(own, inherited)));
        return contradicts ? null : parent;
    }

    private static boolean isSame(Method own, Method inherited) {
        return Objects.equals(own.result(), inherited.result())
                && shapes(own.parameters()).equals(shapes(inherited.parameters()));
    }

    private static List<Map.Entry<Type, Boolean>> shapes(List<Field> parameters) {
        return parameters.stream()
                .map(field -> Map.entry(field.type(), field.presence() == Field.Presence.OPTIONAL))
                .toList();
    }

    /** {@return the methods of a service behind those that it inherits} */
    static List<Method> all(@Nullable Service service, Schema schema) {
        List<List<Method>> generations = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (Service next = service; next != null; next = declaredParent(next, schema)) {
            // Thrift lets a service define a method again; its own is then the one that answers.
            List<Method> own = next.methods().stream()
                    .filter(method -> !answered.contains(method.name()))
                    .toList();
            own.forEach(method -> answered.add(method.name()));
            generations.add(own);
        }
        Collections.reverse(generations);
        return generations.stream().flatMap(List::stream).toList();
    }

    private static @Nullable Service declaredParent(Service service, Schema schema) {
        return service.parent() == null ? null : schema.get(service.parent(), Service.class);
    }
}

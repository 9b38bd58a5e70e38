/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What travels for a service, and its clients: inherited methods included, under this service's name.
 *
 * @param serviceName the full name that peers know
 * @param blocking the service's interface
 * @param async its asynchronous twin
 * @param channel what clients call their channel
 * @param methods all of them
 * @param notes calls that add its doc comment and annotations to a descriptor
 * @param classes those that make large defaults of parameters
 */
public record WireUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String serviceName,
        String blocking,
        String async,
        String channel,
        List<WireMethod> methods,
        List<String> notes,
        List<String> classes)
        implements Unit {
    /**
     * A method as it travels.
     *
     * @param descriptor the declaration of the constant that describes it
     * @param constant that constant's name
     * @param handler what has a blocking implementation answer it
     * @param asyncHandler what has an asynchronous implementation answer it
     * @param blocking the blocking client's method
     * @param blockingCall the statement in it
     * @param async the asynchronous client's method
     * @param asyncCall the statement in it
     * @param hasRecord whether its arguments have a record
     * @param arguments that record
     * @param argumentsHeader that record's declaration, up to its brace
     * @param methods those that the record's own do not serve for
     * @param fields the parameters
     * @param ascending the parameters as they go on the wire
     * @param schema the statements that describe its arguments
     */
    public record WireMethod(
            String descriptor,
            String constant,
            String handler,
            String asyncHandler,
            MethodView blocking,
            String blockingCall,
            MethodView async,
            String asyncCall,
            boolean hasRecord,
            String arguments,
            String argumentsHeader,
            List<String> methods,
            List<FieldView> fields,
            List<FieldView> ascending,
            String schema) {
        /** {@return the declarations of its codec's constants} */
        public List<String> codecs() {
            return StructUnit.codecs(fields);
        }

        /** {@return the statements that read it} */
        public List<String> reading() {
            return FieldReads.of(16, arguments, fields);
        }

        /** {@return how many bits its head has in the packed encoding} */
        public int headBits() {
            return StructUnit.headBits(fields);
        }

        /** {@return what the record's constructor checks} */
        public List<String> checks() {
            return StructUnit.checks(fields);
        }
    }

    private static final String[] OF_RECORDS = {
        RuntimeTypes.CODEC,
        RuntimeTypes.CONTRACT,
        RuntimeTypes.STRUCT_CODEC,
        RuntimeTypes.STRUCT_SCHEMA,
        RuntimeTypes.VALUE_READER,
        RuntimeTypes.VALUE_WRITER
    };

    static WireUnit of(Service service, JavaDocument context) {
        Imports imports = context.imports(context.names().service(service).wire(), "Client", "AsyncClient")
                .using(RuntimeTypes.CHANNEL, RuntimeTypes.METHOD_DESCRIPTOR, "java.lang.Override")
                .using(RuntimeTypes.NULL_MARKED, RuntimeTypes.SERVICE_DESCRIPTOR)
                .reserving(OF_RECORDS)
                .reserving(RuntimeTypes.CODECS, RuntimeTypes.FIELDS);
        MethodViews views = new MethodViews(service, context, context.types(imports));
        DistinctNames names = new DistinctNames();
        List.of("SERVICE", "ASYNC_SERVICE", "NAME").forEach(name -> names.distinct(name, 0));
        String fullName = Described.fullName(service.name(), context.document());
        List<WireMethod> methods = new ArrayList<>();
        for (int i = 0; i < views.all().size(); i++) {
            methods.add(method(fullName, views.all().get(i), i, names, views, context.types(imports)));
        }
        TypeNames.ServiceClasses classes = context.names().service(service);
        String blocking = classes.blocking().simpleName();
        imports.usingDeprecated(service);
        views.all().forEach(imports::usingDeprecated);
        if (methods.stream().anyMatch(WireMethod::hasRecord)) {
            imports.using(OF_RECORDS);
        }
        return new WireUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                classes.wire().simpleName(),
                imports.terse(new Javadoc(null, "What travels for {@link " + blocking + "}, and its clients."))
                        .indented(0),
                fullName,
                blocking,
                classes.async().simpleName(),
                views.channel(),
                methods,
                Described.notes(service),
                views.classes());
    }

    private static WireMethod method(
            String service, Method method, int index, DistinctNames names, MethodViews views, JavaTypes types) {
        String constant = names.distinct(JavaNames.constant(method.name()), index);
        String arguments = names.distinct(JavaNames.type(method.name()) + "Arguments", index);
        List<FieldView> fields = views.parameters(method);
        List<String> components =
                fields.stream().map(field -> field.type() + " " + field.name()).toList();
        List<String> parameterNames = fields.stream().map(FieldView::name).toList();
        LoneArgument lone = LoneArgument.of(service, method, fields, types);
        WireCall call = new WireCall(method, constant, arguments, parameterNames, lone, views, types.imports());
        return new WireMethod(
                descriptor(
                        method,
                        constant,
                        lone == null ? arguments : lone.type(),
                        lone == null ? arguments + ".CODEC" : lone.codec(),
                        views,
                        types),
                constant,
                call.handler(),
                call.asyncHandler(),
                views.blocking(method),
                call.blocking(),
                views.async(method),
                call.async(),
                lone == null,
                arguments,
                Layout.list(4, "private record " + arguments, components, " {"),
                new ValueMethods(8, types, plain(method), fields)
                        .ofRecord(method.name(), method.name())
                        .list(),
                fields,
                StructFields.ascending(fields),
                Described.arguments(16, service + "." + method.name(), plain(method), fields));
    }

    private static String descriptor(
            Method method, String constant, String arguments, String codec, MethodViews views, JavaTypes types) {
        Type result = method.result();
        Field stream = MethodViews.stream(method);
        List<String> items = new ArrayList<>(List.of("NAME", "\"" + method.name() + "\"", codec));
        String type = "MethodDescriptor<" + arguments + ", " + views.resultClass(method) + ">";
        if (stream != null && stream.type() instanceof Type.StreamOf sent) {
            items.add(types.codec(sent.item()));
            String streaming = types.imports().use(RuntimeTypes.STREAMING);
            type = "MethodDescriptor<" + streaming + "<" + arguments + ", " + types.boxed(sent.item()) + ">, "
                    + views.resultClass(method) + ">";
        }
        if (result != null) {
            items.add(types.codec(result instanceof Type.StreamOf answered ? answered.item() : result));
        }
        String kind = kind(method);
        StringBuilder made = new StringBuilder(Layout.list(12, "MethodDescriptor." + kind, items, ""));
        for (Field exception : method.exceptions()) {
            String name = views.exceptionName(exception);
            made.append("\n                    .throwing(")
                    .append(exception.id())
                    .append(", ")
                    .append(name);
            made.append(".class, ").append(name).append(".CODEC)");
        }
        Duration timeout = views.timeout(method);
        if (timeout != null) {
            made.append("\n                    .withTimeout(")
                    .append(types.imports().use("java.time.Duration"))
                    .append(".ofMillis(")
                    .append(timeout.toMillis())
                    .append("))");
        }
        int maxMessage = MethodViews.maxMessage(method);
        if (maxMessage != 0) {
            made.append("\n                    .withMaxMessage(")
                    .append(maxMessage)
                    .append(")");
        }
        Described.notes(method)
                .forEach(note -> made.append("\n                    ").append(note));
        return "private static final " + type + " " + constant + " =\n            " + made + ";";
    }

    private static String kind(Method method) {
        if (method.oneway()) {
            return "oneway";
        }
        boolean sends = MethodViews.stream(method) != null;
        if (MethodViews.answersWithStream(method)) {
            return sends ? "bidirectional" : "serverStream";
        }
        return sends ? "clientStream" : "unary";
    }

    private static List<Field> plain(Method method) {
        return method.parameters().stream()
                .filter(field -> !(field.type() instanceof Type.StreamOf))
                .toList();
    }
}

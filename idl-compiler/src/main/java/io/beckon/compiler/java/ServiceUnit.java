/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A service as callers and servers see it, in one of its two forms.
 *
 * @param parent the interface that it extends
 * @param wire the class that holds what travels
 * @param served the constant there that says how an implementation is served
 * @param client the class there that is the client
 * @param methods its own
 */
public record ServiceUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String parent,
        String wire,
        String served,
        String client,
        List<MethodView> methods)
        implements Unit {
    /** {@return the form whose methods return the result} */
    static ServiceUnit blocking(Service service, JavaDocument context) {
        Service parent = parent(service, context);
        ClassName extended =
                parent == null ? null : context.names().service(parent).blocking();
        ClassName own = context.names().service(service).blocking();
        Imports imports = imports(own, context);
        MethodViews views = new MethodViews(service, context, context.types(imports));
        return of(service, context, imports, own, extended, "SERVICE", "Client", views::blocking);
    }

    /** {@return the form whose methods return at once} */
    static ServiceUnit async(Service service, JavaDocument context) {
        Service parent = parent(service, context);
        ClassName extended =
                parent == null ? null : context.names().service(parent).async();
        ClassName own = context.names().service(service).async();
        Imports imports = imports(own, context);
        MethodViews views = new MethodViews(service, context, context.types(imports));
        return of(service, context, imports, own, extended, "ASYNC_SERVICE", "AsyncClient", views::async);
    }

    private static ServiceUnit of(
            Service service,
            JavaDocument context,
            Imports imports,
            ClassName own,
            @Nullable ClassName parent,
            String served,
            String client,
            Function<Method, MethodView> view) {
        List<Method> declared = parent == null ? MethodViews.all(service, context.schema()) : service.methods();
        List<MethodView> methods = declared.stream().map(view).toList();
        imports.usingDeprecated(parent(service, context));
        String extended = parent == null ? imports.use(RuntimeTypes.SERVICE) : imports.use(parent);
        return new ServiceUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                own.simpleName(),
                imports.terse(Javadoc.of(service, "The service " + Javadoc.code(service.name()) + "."))
                        .indented(0),
                extended,
                context.names().service(service).wire().simpleName(),
                served,
                client,
                methods);
    }

    private static @Nullable Service parent(Service service, JavaDocument context) {
        return MethodViews.parent(service, context.schema());
    }

    private static Imports imports(ClassName own, JavaDocument context) {
        return context.imports(own)
                .using(RuntimeTypes.CHANNEL, RuntimeTypes.NULL_MARKED, RuntimeTypes.SERVICE_DESCRIPTOR)
                .reserving(RuntimeTypes.SERVICE);
    }
}

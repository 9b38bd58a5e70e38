/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Service;
import java.util.List;

/**
 * A service as callers and servers see it.
 *
 * @param parent the interface that it extends
 * @param wire the class that holds what travels
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
        List<MethodView> methods)
        implements Unit {
    static ServiceUnit of(Service service, JavaDocument context) {
        TypeNames.ServiceClasses classes = context.names().service(service);
        Imports imports = imports(classes.blocking(), context);
        MethodViews views = new MethodViews(service, context, context.types(imports));
        List<MethodView> methods =
                service.methods().stream().map(views::blocking).toList();
        DefinitionKey parent = service.parent();
        String extended = parent == null
                ? imports.use(RuntimeTypes.SERVICE)
                : imports.use(context.names().of(parent));
        if (parent != null) {
            imports.usingDeprecated(context.schema().find(parent));
        }
        return new ServiceUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                classes.blocking().simpleName(),
                imports.quieted(Javadoc.of(service, "The service " + Javadoc.code(service.name()) + "."))
                        .indented(0),
                extended,
                classes.wire().simpleName(),
                methods);
    }

    static Imports imports(ClassName own, JavaDocument context) {
        return context.imports(own)
                .using(RuntimeTypes.CHANNEL, RuntimeTypes.NULL_MARKED, RuntimeTypes.SERVICE_DESCRIPTOR)
                .using("java.lang.Override")
                .reserving(RuntimeTypes.SERVICE);
    }
}

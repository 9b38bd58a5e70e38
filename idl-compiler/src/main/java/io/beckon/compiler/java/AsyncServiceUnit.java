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
 * A service whose methods return at once.
 *
 * @param parent the interface that it extends
 * @param wire the class that holds what travels
 * @param methods its own
 */
public record AsyncServiceUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        String parent,
        String wire,
        List<MethodView> methods)
        implements Unit {
    static AsyncServiceUnit of(Service service, JavaDocument context) {
        TypeNames.ServiceClasses classes = context.names().service(service);
        Imports imports = ServiceUnit.imports(classes.async(), context);
        MethodViews views = new MethodViews(service, context, context.types(imports));
        List<MethodView> methods = service.methods().stream().map(views::async).toList();
        String parent = parent(imports, service, context);
        return new AsyncServiceUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                classes.async().simpleName(),
                imports.quieted(Javadoc.of(service, "The service " + Javadoc.code(service.name()) + "."))
                        .indented(0),
                parent,
                classes.wire().simpleName(),
                methods);
    }

    private static String parent(Imports imports, Service service, JavaDocument context) {
        DefinitionKey parent = service.parent();
        if (parent == null) {
            return imports.use(RuntimeTypes.SERVICE);
        }
        Service extended = context.schema().get(parent, Service.class);
        imports.usingDeprecated(extended);
        return imports.use(context.names().service(extended).async());
    }
}

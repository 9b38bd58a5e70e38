/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.graph.CircleFinder;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No service extends itself by way of others. */
final class ServiceParents implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Schema schema = program.schema();
        List<DefinitionKey> services =
                program.definitions(Service.class).map(Definition::key).toList();
        for (List<DefinitionKey> circle : CircleFinder.find(services, key -> parents(key, schema))) {
            diagnostics.report(new ServiceProblem.ServiceCycle(circle.stream()
                    .map(key -> schema.get(key, Service.class).span())
                    .toList()));
        }
    }

    private static List<DefinitionKey> parents(DefinitionKey key, Schema schema) {
        Service parent = schema.find(key) instanceof Service service ? parent(service, schema) : null;
        return parent == null ? List.of() : List.of(parent.key());
    }

    /** {@return what a service extends, or null} */
    static @Nullable Service parent(Service service, Schema schema) {
        DefinitionKey key = service.parent();
        Definition parent = key == null ? null : schema.find(key);
        return parent instanceof Service found ? found : null;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No service extends itself by way of others. */
final class ServiceParents implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Set<Service> done = new HashSet<>();
        program.definitions(Service.class).forEach(service -> walk(service, program.schema(), done, diagnostics));
    }

    private static void walk(Service start, Schema schema, Set<Service> done, Diagnostics diagnostics) {
        Set<Service> path = new LinkedHashSet<>();
        Service service = start;
        while (service != null && !done.contains(service) && path.add(service)) {
            service = parent(service, schema);
        }
        if (service != null && path.contains(service)) {
            List<Service> stations = new ArrayList<>(path);
            List<Service> circle = stations.subList(stations.indexOf(service), stations.size());
            diagnostics.report(new ServiceProblem.ServiceCycle(
                    circle.stream().map(Service::span).toList()));
        }
        done.addAll(path);
    }

    /** {@return what a service extends, or null} */
    static @Nullable Service parent(Service service, Schema schema) {
        DefinitionKey key = service.parent();
        Definition parent = key == null ? null : schema.find(key);
        return parent instanceof Service found ? found : null;
    }
}

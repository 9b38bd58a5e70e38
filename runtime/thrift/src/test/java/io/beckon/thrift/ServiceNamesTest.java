/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codecs;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.health.Health;
import io.beckon.rpc.health.HealthReport;
import io.beckon.rpc.server.Router;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What names that Thrift's clients write mean. */
class ServiceNamesTest {
    private static final Router ROUTER = Router.builder()
            .add(
                    ServiceDescriptor.of("acme.Stock", Object.class)
                            .method(MethodDescriptor.unary("acme.Stock", "check", Codecs.VOID), (impl, q) -> null),
                    new Object())
            .build()
            .with(Health.SERVICE, new HealthReport(List.of("acme.Stock")));

    @Test
    void healthIsOnlyMeantWhereItIsNamed() {
        ServiceNames names = new ServiceNames(ROUTER, Map.of(), null);
        assertThat(names.find("check")).isSameAs(ROUTER.find("acme.Stock/check"));
        assertThat(names.find("Health:check")).isSameAs(ROUTER.find("beckon.health.Health/check"));
    }
}

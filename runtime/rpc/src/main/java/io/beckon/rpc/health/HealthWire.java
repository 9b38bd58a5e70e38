/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.health;

import io.beckon.codec.Codecs;
import io.beckon.codec.Contract;
import io.beckon.codec.Fields;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** What travels for {@link Health}, and its clients. */
@SuppressWarnings("doclint:missing")
@NullMarked
final class HealthWire {
    private static final String NAME = "beckon.health.Health";

    private static final MethodDescriptor<String, ServingStatus> CHECK = MethodDescriptor.unary(
                    NAME,
                    "check",
                    Codecs.argument(Contract.V1, "beckon.health.Health.check", 1, "service", Codecs.STRING),
                    ServingStatus.CODEC)
            .doc(
                    "How a service is, by its full name, or the whole server, by an empty one. Fails with NOT_FOUND where the server has no\nsuch service.");

    static final ServiceDescriptor<Health> SERVICE = ServiceDescriptor.of(NAME, Health.class)
            .doc("Tells whether a server takes calls, to who sends it some.")
            .method(CHECK, (service, q) -> service.check(q));

    static final ServiceDescriptor<HealthAsync> ASYNC_SERVICE = ServiceDescriptor.of(NAME, HealthAsync.class)
            .doc("Tells whether a server takes calls, to who sends it some.")
            .asyncMethod(CHECK, (service, q) -> service.check(q));

    private HealthWire() {}

    /** Calls and waits. */
    record Client(Channel channel) implements Health {
        @Override
        public ServingStatus check(String service) {
            return this.channel.call(CHECK, Fields.present(service, "check.service"));
        }
    }

    /** Calls and returns at once. */
    record AsyncClient(Channel channel) implements HealthAsync {
        @Override
        public CompletionStage<ServingStatus> check(String service) {
            return this.channel.start(CHECK, Fields.present(service, "check.service"));
        }
    }
}

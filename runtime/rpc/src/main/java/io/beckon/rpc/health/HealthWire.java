/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.health;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.Contract;
import io.beckon.codec.Fields;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** What travels for {@link Health}, and its clients. */
@NullMarked
final class HealthWire {
    private static final String NAME = "beckon.health.Health";

    private static final MethodDescriptor<CheckArguments, ServingStatus> CHECK = MethodDescriptor.unary(
                    NAME, "check", CheckArguments.CODEC, ServingStatus.CODEC)
            .doc(
                    "How a service is, by its full name, or the whole server, by an empty one. Fails with NOT_FOUND where the server has no\nsuch service.");

    static final ServiceDescriptor<Health> SERVICE = ServiceDescriptor.of(NAME, Health.class)
            .doc("Tells whether a server takes calls, to who sends it some.")
            .method(CHECK, (service, q) -> service.check(q.service));

    static final ServiceDescriptor<HealthAsync> ASYNC_SERVICE = ServiceDescriptor.of(NAME, HealthAsync.class)
            .doc("Tells whether a server takes calls, to who sends it some.")
            .asyncMethod(CHECK, (service, q) -> service.check(q.service));

    private HealthWire() {}

    /** Calls and waits. */
    static final class Client implements Health {
        private final Channel channel;

        Client(Channel channel) {
            this.channel = channel;
        }

        @Override
        public ServingStatus check(String service) {
            return this.channel.call(CHECK, new CheckArguments(service));
        }
    }

    /** Calls and returns at once. */
    static final class AsyncClient implements HealthAsync {
        private final Channel channel;

        AsyncClient(Channel channel) {
            this.channel = channel;
        }

        @Override
        public CompletionStage<ServingStatus> check(String service) {
            return this.channel.start(CHECK, new CheckArguments(service));
        }
    }

    private record CheckArguments(String service) {
        static final Codec<CheckArguments> CODEC = new StructCodec<CheckArguments>(Contract.V1, 1) {
            @Override
            protected void describe(StructSchema schema) {
                schema.struct("beckon.health.Health.check");
                schema.field(1, "service", Codecs.STRING);
            }

            @Override
            protected void encodeFields(CheckArguments value, WireWriter out) {
                out.string(1, value.service);
            }

            @Override
            protected CheckArguments decodeFields(WireReader in) {
                String service = "";
                while (in.nextField()) {
                    switch (in.fieldId()) {
                        case 1 -> service = in.string();
                        default -> in.skip();
                    }
                }
                return new CheckArguments(service);
            }

            @Override
            protected void packFields(CheckArguments value, PackedWriter out) {
                out.string(value.service);
            }

            @Override
            protected CheckArguments unpackFields(PackedReader in) {
                return new CheckArguments(in.string(1));
            }
        };

        CheckArguments {
            Fields.present(service, "check.service");
        }

        @Override
        public String toString() {
            return Fields.text("check", "service", service);
        }
    }
}

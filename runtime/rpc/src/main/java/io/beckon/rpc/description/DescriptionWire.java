/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.Contract;
import io.beckon.codec.Fields;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** What travels for {@link Description}, and its clients. */
@SuppressWarnings("doclint:missing")
@NullMarked
final class DescriptionWire {
    private static final String NAME = "beckon.description.Description";

    private static final MethodDescriptor<ServicesArguments, List<String>> SERVICES = MethodDescriptor.unary(
                    NAME, "services", ServicesArguments.CODEC, Codecs.list(Codecs.STRING))
            .doc("The full names of the services, sorted.");

    private static final MethodDescriptor<String, ServiceDescription> DESCRIBE = MethodDescriptor.unary(
                    NAME,
                    "describe",
                    Codecs.argument(
                            Contract.V1, "beckon.description.Description.describe", 1, "service", Codecs.STRING),
                    ServiceDescription.CODEC)
            .doc("A service by its full name. Fails with NOT_FOUND where the server has none of that name.");

    static final ServiceDescriptor<Description> SERVICE = ServiceDescriptor.of(NAME, Description.class)
            .doc("Tells what a server serves, to tools that have no schema of it.")
            .method(SERVICES, (service, q) -> service.services())
            .method(DESCRIBE, (service, q) -> service.describe(q));

    static final ServiceDescriptor<DescriptionAsync> ASYNC_SERVICE = ServiceDescriptor.of(NAME, DescriptionAsync.class)
            .doc("Tells what a server serves, to tools that have no schema of it.")
            .asyncMethod(SERVICES, (service, q) -> service.services())
            .asyncMethod(DESCRIBE, (service, q) -> service.describe(q));

    private DescriptionWire() {}

    /** Calls and waits. */
    record Client(Channel channel) implements Description {
        @Override
        public List<String> services() {
            return this.channel.call(SERVICES, new ServicesArguments());
        }

        @Override
        public ServiceDescription describe(String service) {
            return this.channel.call(DESCRIBE, Fields.present(service, "describe.service"));
        }
    }

    /** Calls and returns at once. */
    record AsyncClient(Channel channel) implements DescriptionAsync {
        @Override
        public CompletionStage<List<String>> services() {
            return this.channel.start(SERVICES, new ServicesArguments());
        }

        @Override
        public CompletionStage<ServiceDescription> describe(String service) {
            return this.channel.start(DESCRIBE, Fields.present(service, "describe.service"));
        }
    }

    private record ServicesArguments() {
        static final Codec<ServicesArguments> CODEC = new StructCodec<ServicesArguments>(Contract.V1, 0, 0) {
            @Override
            protected void describe(StructSchema schema) {
                schema.struct("beckon.description.Description.services", "");
            }

            @Override
            protected void writeFields(ServicesArguments value, ValueWriter out) {}

            @Override
            protected ServicesArguments readFields(ValueReader in) {
                return new ServicesArguments();
            }
        };
    }
}

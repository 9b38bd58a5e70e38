/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.Acceptor;
import io.beckon.netty.ServerPort;
import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.Refusal;
import io.beckon.thrift.message.Detection;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a server answer clients of Apache Thrift on its port, with the same services: {@code
 * RpcServer.builder().accept(ThriftAcceptor.builder().build())}. Methods with streams stay native clients' alone. Safe for any number of
 * threads; each server gets one of its own.
 */
public final class ThriftAcceptor implements Acceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ThriftAcceptor.class);

    private final Set<ClientType> allowed;
    private final Map<String, String> aliases;
    private final @Nullable String unnamed;
    private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);
    private volatile @Nullable ServiceNames names;

    private ThriftAcceptor(Builder builder) {
        this.allowed = Set.copyOf(builder.allowed);
        this.aliases = Map.copyOf(builder.aliases);
        this.unnamed = builder.unnamed;
        for (Refusal reason : Refusal.values()) {
            refusals.put(reason, new LongAdder());
        }
    }

    /** {@return an acceptor that takes what clients of today send: all forms but messages without a version} */
    public static ThriftAcceptor create() {
        return builder().build();
    }

    /** {@return an acceptor to be set up} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many connections were closed for a reason} */
    public long refusals(Refusal reason) {
        return Objects.requireNonNull(refusals.get(reason)).sum();
    }

    @Override
    public String protocol() {
        return "thrift";
    }

    @Override
    public Match match(ByteBuf head) {
        Detection detection = Detection.detect(head);
        ClientType type = detection.type();
        if (type == null) {
            return detection.decided() ? Match.NO : Match.UNDECIDED;
        }
        if (!allowed.contains(type)) {
            count(Refusal.NOT_ALLOWED);
            LOG.info("a client was refused that speaks {}; allowed are {}", type, allowed);
            return Match.NO;
        }
        return Match.YES;
    }

    @Override
    public void accept(Channel channel, ServerPort port) {
        ServiceNames known = names;
        if (known == null) {
            known = new ServiceNames(port.router(), aliases, unnamed);
            names = known;
        }
        ThriftServerHandler handler = new ThriftServerHandler(channel, port, known, this::count);
        channel.pipeline().addLast(handler);
        port.opened(handler);
    }

    private void count(Refusal reason) {
        Objects.requireNonNull(refusals.get(reason)).increment();
    }

    /** Sets an acceptor up. Not thread-safe. */
    public static final class Builder {
        private Set<ClientType> allowed = ClientType.versioned();
        private final Map<String, String> aliases = new HashMap<>();
        private @Nullable String unnamed;

        private Builder() {}

        /**
         * Takes clients of these forms and no others; without, all but those whose messages have no version.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder allow(Set<ClientType> types) {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("an acceptor that allows no form accepts nobody");
            }
            this.allowed = EnumSet.copyOf(types);
            return this;
        }

        /** Takes clients, too, whose binary messages have no version, as those of Thrift before 0.2 and some hand-written ones. */
        public Builder allowOldBinary() {
            Set<ClientType> more = EnumSet.copyOf(allowed);
            more.add(ClientType.UNFRAMED_OLD_BINARY);
            more.add(ClientType.FRAMED_OLD_BINARY);
            this.allowed = more;
            return this;
        }

        /**
         * Gives a service one more name for clients with {@code TMultiplexedProtocol}; without, it has its full name and the last part of
         * that.
         *
         * @param name what clients write
         * @param service the service's full name, as {@code shop.Orders}
         */
        public Builder multiplexed(String name, String service) {
            aliases.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(service, "service"));
            return this;
        }

        /**
         * Says which service clients mean that name none; without, it is whichever has the method, if only one has.
         *
         * @param service its full name, as {@code shop.Orders}
         */
        public Builder unnamed(String service) {
            this.unnamed = Objects.requireNonNull(service, "service");
            return this;
        }

        /** {@return the acceptor} */
        public ThriftAcceptor build() {
            return new ThriftAcceptor(this);
        }
    }
}

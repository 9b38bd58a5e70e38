/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.CollectionSerializer;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Kryo, classes registered, without references, over arrays. */
final class KryoContender<T> implements Contender<T> {
    private final Kryo kryo = new Kryo();
    private final Class<T> type;
    private final Output written = new Output(1 << 17);
    private final Input input = new Input();
    private final Heap read = new Heap();

    KryoContender(Class<T> type) {
        this.type = type;
        kryo.setReferences(false);
        kryo.setRegistrationRequired(true);
        for (Class<?> each : Plain.class.getDeclaredClasses()) {
            kryo.register(each);
        }
        kryo.register(ArrayList.class, new CollectionSerializer<>());
        kryo.register(LinkedHashMap.class);
        kryo.register(UUID.class, new UuidSerializer());
        kryo.register(byte[].class);
    }

    /** Kryo has one that wants the JDK opened. */
    private static final class UuidSerializer extends Serializer<UUID> {
        @Override
        public void write(Kryo kryo, Output output, UUID id) {
            output.writeLong(id.getMostSignificantBits());
            output.writeLong(id.getLeastSignificantBits());
        }

        @Override
        public UUID read(Kryo kryo, Input input, Class<? extends UUID> type) {
            return new UUID(input.readLong(), input.readLong());
        }
    }

    @Override
    public void encode(T value, ByteBuf out) {
        written.setPosition(0);
        kryo.writeObject(written, value);
        out.writeBytes(written.getBuffer(), 0, written.position());
    }

    @Override
    public T decode(ByteBuf in) {
        byte[] bytes = read.fill(in);
        input.setBuffer(bytes, 0, read.size());
        return kryo.readObject(input, type);
    }
}

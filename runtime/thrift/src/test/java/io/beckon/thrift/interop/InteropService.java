/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import io.beckon.codec.Bytes;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Answers as the servers of Apache Thrift's cross-language tests do. */
final class InteropService implements ThriftTest {
    static final Crazy NOTHING = Crazy.builder().build();

    final BlockingQueue<Integer> oneway = new LinkedBlockingQueue<>();

    @Override
    public void testVoid() {}

    /** Answers the header "who", if there is one, by another. */
    @Override
    public String testString(String it) {
        CallContext context = CallContext.current();
        String who = context.metadata().text("who");
        if (who != null) {
            context.answerWith(Metadata.EMPTY.with("echo-who", who));
        }
        return it;
    }

    @Override
    public boolean testBool(boolean it) {
        return it;
    }

    @Override
    public byte testByte(byte it) {
        return it;
    }

    @Override
    public int testI32(int it) {
        return it;
    }

    @Override
    public long testI64(long it) {
        return it;
    }

    @Override
    public double testDouble(double it) {
        return it;
    }

    @Override
    public Bytes testBinary(Bytes it) {
        return it;
    }

    @Override
    public UUID testUuid(UUID it) {
        return it;
    }

    @Override
    public Flat testStruct(Flat it) {
        return it;
    }

    @Override
    public Nested testNest(Nested it) {
        return it;
    }

    @Override
    public Map<Integer, Integer> testMap(Map<Integer, Integer> it) {
        return it;
    }

    @Override
    public Map<String, String> testStringMap(Map<String, String> it) {
        return it;
    }

    @Override
    public Set<Integer> testSet(Set<Integer> it) {
        return it;
    }

    @Override
    public List<Integer> testList(List<Integer> it) {
        return it;
    }

    @Override
    public Digit testEnum(Digit it) {
        return it;
    }

    @Override
    public long testTypedef(long it) {
        return it;
    }

    @Override
    public Map<Integer, Map<Integer, Integer>> testMapMap(int ignored) {
        Map<Integer, Integer> positive = new HashMap<>();
        Map<Integer, Integer> negative = new HashMap<>();
        for (int i = 1; i < 5; i++) {
            positive.put(i, i);
            negative.put(-i, -i);
        }
        return Map.of(4, positive, -4, negative);
    }

    @Override
    public Map<Long, Map<Digit, Crazy>> testInsanity(Crazy it) {
        return Map.of(1L, Map.of(Digit.TWO, it, Digit.THREE, it), 2L, Map.of(Digit.SIX, NOTHING));
    }

    @Override
    public Flat testMulti(byte tiny, int number, long large, Map<Short, String> names, Digit digit, long account) {
        return new Flat("Hello2", tiny, number, large);
    }

    @Override
    public void testException(String which) {
        if (which.equals("Xception")) {
            throw new Failed(1001, which);
        } else if (which.equals("TException")) {
            throw new IllegalStateException("as was asked for");
        }
    }

    @Override
    public Flat testMultiException(String which, String text) {
        if (which.equals("Xception")) {
            throw new Failed(1001, "This is an Xception");
        } else if (which.equals("Xception2")) {
            throw new FailedWithMore(2002, flat("This is an Xception2"));
        }
        return flat(text);
    }

    @Override
    public void testOneway(int seconds) {
        oneway.add(seconds);
    }

    private static Flat flat(@Nullable String text) {
        return Flat.builder().text(text).build();
    }
}

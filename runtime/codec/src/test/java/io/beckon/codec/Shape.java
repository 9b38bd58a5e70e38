/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A type that tests make up as they run, with its codec and with values of it. */
sealed interface Shape permits BaseShape, Shape.ListOf, Shape.SetOf, Shape.MapOf, Shape.StructOf {
    Codec<Object> codec();

    Object value(Random random);

    /** A shape that is no more than so many containers and structs deep. */
    static Shape any(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> new ListOf(any(random, depth - 1));
            case 2 -> new SetOf(any(random, depth - 1));
            case 3 -> new MapOf(any(random, depth - 1), any(random, depth - 1));
            case 4 -> struct(random, depth - 1);
            default -> BaseShape.values()[random.nextInt(BaseShape.values().length)];
        };
    }

    /** A struct of up to seven fields with ids from everywhere. */
    static StructOf struct(Random random, int depth) {
        SortedMap<Integer, Shape> fields = new TreeMap<>();
        int id = random.nextInt(4) == 0 ? Short.MIN_VALUE + random.nextInt(40_000) : random.nextInt(3);
        for (int i = random.nextInt(8); i > 0 && id <= Short.MAX_VALUE; i--) {
            fields.put(id, any(random, depth));
            id += random.nextInt(4) == 0 ? 1 + random.nextInt(3_000) : 1 + random.nextInt(17);
        }
        return new StructOf(fields);
    }

    private static int count(Random random) {
        return random.nextInt(8) == 0 ? 10 + random.nextInt(30) : random.nextInt(4);
    }

    record ListOf(Shape element) implements Shape {
        @Override
        public Codec<Object> codec() {
            return BaseShape.untyped(Codecs.list(element.codec()));
        }

        @Override
        public List<Object> value(Random random) {
            List<Object> list = new ArrayList<>();
            for (int i = count(random); i > 0; i--) {
                list.add(element.value(random));
            }
            return list;
        }
    }

    record SetOf(Shape element) implements Shape {
        @Override
        public Codec<Object> codec() {
            return BaseShape.untyped(Codecs.set(element.codec()));
        }

        @Override
        public Set<Object> value(Random random) {
            Set<Object> set = new LinkedHashSet<>();
            for (int i = count(random); i > 0; i--) {
                set.add(element.value(random));
            }
            return set;
        }
    }

    record MapOf(Shape key, Shape element) implements Shape {
        @Override
        public Codec<Object> codec() {
            return BaseShape.untyped(Codecs.map(key.codec(), element.codec()));
        }

        @Override
        public Map<Object, Object> value(Random random) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = count(random); i > 0; i--) {
                map.put(key.value(random), element.value(random));
            }
            return map;
        }
    }

    record StructOf(SortedMap<Integer, Shape> fields) implements Shape {
        @Override
        public Codec<Object> codec() {
            Map<Integer, Codec<Object>> codecs = new TreeMap<>();
            fields.forEach((id, shape) -> codecs.put(id, shape.codec()));
            return BaseShape.untyped(new DynamicStructCodec(codecs));
        }

        @Override
        public Map<Integer, Object> value(Random random) {
            Map<Integer, Object> value = new TreeMap<>();
            fields.forEach((id, shape) -> {
                if (random.nextInt(4) > 0) {
                    value.put(id, shape.value(random));
                }
            });
            return value;
        }
    }
}

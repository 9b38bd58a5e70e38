/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.schema.TypeDescriptor;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two methods have one fingerprint where, and only where, they have the same packed bytes. */
class FingerprintTest {
    private static final TypeDescriptor ADD =
            struct(schema -> schema.struct("calc.AddArguments", "1 a, 2 b", Codecs.I32, Codecs.I32));

    @Test
    void isThatOfTheSpecification() {
        Fingerprint add = Fingerprint.of(ADD, null, Codecs.I32.descriptor(), new TreeMap<>());
        assertThat(Fingerprint.canonicalText(ADD, null, Codecs.I32.descriptor(), new TreeMap<>()))
                .isEqualTo("beckon packed 1\narguments 0\nresult i32\n0 struct 1:i32 2:i32\n");
        assertThat(add).hasToString("c4cbda0e435a556dc23b7c9de3c4c7f8");
        assertThat(add.toByteArray()).hasSize(Fingerprint.BYTES);
    }

    @Test
    void namesOrderAndDefaultsDoNotMatter() {
        assertAlike(schema -> schema.struct("other.Sum", "2 right, 1 left!", Codecs.I32, Codecs.I32)
                .doc("Renamed.")
                .defaultValue("right", 5));
    }

    @Test
    void anEnumIsItsNumber() {
        Codec<Thread.State> states = Codecs.enumeration(
                Thread.State::ordinal, i -> Thread.State.values()[i], schema -> schema.enumeration("State"));
        assertAlike(schema -> schema.struct("Args", "1 a, 2 b", states, Codecs.I32));
    }

    @Test
    void typesIdsAndPresenceMatter() {
        assertUnlike(schema -> schema.struct("Args", "1 a, 2 b", Codecs.I32, Codecs.I64));
        assertUnlike(schema -> schema.struct("Args", "1 a, 3 b", Codecs.I32, Codecs.I32));
        assertUnlike(schema -> schema.struct("Args", "1 a, 2 b?", Codecs.I32, Codecs.I32));
        assertUnlike(schema -> schema.struct("Args", "1 a", Codecs.I32));
        assertUnlike(schema -> schema.struct("Args", "1 a, 2 b", Codecs.I32, Codecs.list(Codecs.I32)));
        assertThat(Fingerprint.of(ADD, null, null, new TreeMap<>()))
                .isNotEqualTo(Fingerprint.of(ADD, null, Codecs.I32.descriptor(), new TreeMap<>()));
        SortedMap<Integer, TypeDescriptor> exceptions = new TreeMap<>();
        exceptions.put(1, ADD);
        assertThat(Fingerprint.of(ADD, null, null, exceptions))
                .isNotEqualTo(Fingerprint.of(ADD, null, null, new TreeMap<>()));
    }

    @Test
    void itemsOfTheCallersStreamMatter() {
        TypeDescriptor items = Codecs.I64.descriptor();
        assertThat(Fingerprint.canonicalText(ADD, items, null, new TreeMap<>()))
                .isEqualTo("beckon packed 1\narguments 0\nitems i64\nresult void\n0 struct 1:i32 2:i32\n");
        assertThat(Fingerprint.of(ADD, items, null, new TreeMap<>()))
                .isNotEqualTo(Fingerprint.of(ADD, null, null, new TreeMap<>()))
                .isNotEqualTo(Fingerprint.of(ADD, null, items, new TreeMap<>()));
    }

    @Test
    void typesThatContainThemselvesHaveOne() {
        assertThat(Fingerprint.canonicalText(Tree.CODEC.descriptor(), null, null, new TreeMap<>()))
                .isEqualTo(
                        "beckon packed 1\narguments 0\nresult void\n0 struct 1:map<string,list<0>>? 2:1\n1 struct\n");
    }

    private static void assertAlike(Consumer<StructSchema> describe) {
        assertThat(Fingerprint.of(struct(describe), null, null, new TreeMap<>()))
                .isEqualTo(Fingerprint.of(ADD, null, null, new TreeMap<>()));
    }

    private static void assertUnlike(Consumer<StructSchema> describe) {
        assertThat(Fingerprint.of(struct(describe), null, null, new TreeMap<>()))
                .isNotEqualTo(Fingerprint.of(ADD, null, null, new TreeMap<>()));
    }

    private static TypeDescriptor struct(Consumer<StructSchema> describe) {
        return new Described(describe).descriptor();
    }

    private static final class Tree {
        static final Codec<Object> EMPTY = new Described(schema -> schema.struct("Empty", ""));
        static final Codec<?> CHILDREN = Codecs.map(Codecs.STRING, Codecs.list(Codecs.deferred(() -> Tree.CODEC)));
        static final Codec<Object> CODEC =
                new Described(schema -> schema.struct("Tree", "2 empty, 1 children?", EMPTY, CHILDREN));
    }

    /** A codec that only describes. */
    private static final class Described extends StructCodec<Object> {
        private final Consumer<StructSchema> describe;

        Described(Consumer<StructSchema> describe) {
            super(0);
            this.describe = describe;
        }

        @Override
        protected void describe(StructSchema schema) {
            describe.accept(schema);
        }

        @Override
        protected void writeFields(Object value, ValueWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Object readFields(ValueReader in) {
            throw new UnsupportedOperationException();
        }
    }
}

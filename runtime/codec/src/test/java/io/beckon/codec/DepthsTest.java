/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of any depth are compared and hashed as others are, without a stack of that depth. */
class DepthsTest {
    private static final int DEEP = 10_000;

    private record Node(@Nullable Object... parts) implements FieldValues {
        @Override
        public @Nullable Object[] fieldValues() {
            return parts;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return Fields.equal(this, other);
        }

        @Override
        public int hashCode() {
            return Fields.hash(this);
        }

        @Override
        public String toString() {
            return Fields.text("Node", "part", this);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "list", "set", "key", "value"})
    void deepValues(String way) {
        UnaryOperator<Object> wrap = switch (way) {
            case "list" -> inner -> new Node(List.of(inner, 1));
            case "set" -> inner -> new Node(Fields.set(Set.of(inner, 1), "set"));
            case "key" -> inner -> new Node(Fields.map(Map.of(inner, 1, 2, 2), "map"));
            case "value" -> inner -> new Node(Map.of(1, inner));
            default -> Node::new;
        };
        // Each level of a set hashes all below it.
        int depth = way.equals("set") || way.equals("key") ? DEEP / 10 : DEEP;
        Object left = deep(depth, "leaf", wrap);
        assertThat(left.equals(deep(depth, "leaf", wrap))).isTrue();
        assertThat(left.hashCode()).isEqualTo(deep(depth, "leaf", wrap).hashCode());
        assertThat(left.equals(deep(depth, "other", wrap))).isFalse();
        assertThat(left.equals(deep(depth - 1, "leaf", wrap))).isFalse();
        assertThat(left.toString().length()).isLessThan(5000);
    }

    @Test
    void whatIsEqualAndWhatIsNot() {
        Node node = new Node(1, null, "x");
        assertThat(node).isEqualTo(new Node(1, null, "x")).hasSameHashCodeAs(new Node(1, null, "x"));
        assertThat(node)
                .isNotEqualTo(new Node(1, "", "x"))
                .isNotEqualTo(new Node(1, null))
                .isNotEqualTo("x");
        assertThat(node.equals(null)).isFalse();
        assertThat(new Node(node)).isNotEqualTo(new Node("x")).isNotEqualTo(new Node((Object) null));
        assertThat(new Node(Double.NaN)).isEqualTo(new Node(Double.NaN));
        assertThat(new Node(0.0)).isNotEqualTo(new Node(-0.0));
    }

    /** "Aa" and "BB" have one hash. */
    @Test
    void hashesThatCollide() {
        Node aa = new Node("Aa");
        Node bb = new Node("BB");
        assertThat(aa.hashCode()).isEqualTo(bb.hashCode());
        assertThat(new Node(ordered(aa, bb))).isEqualTo(new Node(ordered(bb, aa)));
        assertThat(new Node(ordered(aa, bb).keySet()))
                .isEqualTo(new Node(ordered(bb, aa).keySet()));
        assertThat(new Node(Map.of(aa, 1))).isNotEqualTo(new Node(Map.of(bb, 1)));
        Map<Object, Object> swapped = new LinkedHashMap<>();
        swapped.put(aa, "BB");
        swapped.put(bb, "Aa");
        assertThat(new Node(ordered(aa, bb))).isNotEqualTo(new Node(swapped));
        assertThat(new Node(Set.of(aa))).isNotEqualTo(new Node(Set.of(aa, bb)));
    }

    private static Map<Object, Object> ordered(Node... keys) {
        Map<Object, Object> map = new LinkedHashMap<>();
        Arrays.asList(keys).forEach(key -> map.put(key, key.parts()[0]));
        return map;
    }

    private static Object deep(int depth, Object leaf, UnaryOperator<Object> wrap) {
        Object value = new Node(leaf);
        for (int i = 0; i < depth; i++) {
            value = wrap.apply(value);
        }
        return value;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares and hashes values of any depth: what is still to be looked at lies in lists, where a recursion has it on the stack. */
final class Depths {
    private Depths() {}

    static boolean equal(Object left, Object right) {
        List<@Nullable Object> open = new ArrayList<>();
        push(left, right, open);
        while (!open.isEmpty()) {
            Object b = open.remove(open.size() - 1);
            Object a = open.remove(open.size() - 1);
            if (a != b && !(a != null && b != null && equal(a, b, open))) {
                return false;
            }
        }
        return true;
    }

    /** {@return false if two values differ}; where it depends on their parts, these are still to be looked at */
    private static boolean equal(Object a, Object b, List<@Nullable Object> open) {
        if (a instanceof FieldValues left) {
            return a.getClass() == b.getClass()
                    && b instanceof FieldValues right
                    && inTurn(Arrays.asList(left.fieldValues()), Arrays.asList(right.fieldValues()), open);
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return inTurn(left, right, open);
        }
        if (a instanceof Set<?> left && b instanceof Set<?> right) {
            return isDeep(left) ? inAnyOrder(left, right, open) : left.equals(right);
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return isDeep(left.keySet())
                    ? inAnyOrder(left.entrySet(), right.entrySet(), open)
                    : byKey(left, right, open);
        }
        if (a instanceof Map.Entry<?, ?> left && b instanceof Map.Entry<?, ?> right) {
            push(left.getKey(), right.getKey(), open);
            push(left.getValue(), right.getValue(), open);
            return true;
        }
        return a.equals(b);
    }

    private static boolean inTurn(List<?> left, List<?> right, List<@Nullable Object> open) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        left.forEach(each -> push(each, others.next(), open));
        return true;
    }

    private static boolean byKey(Map<?, ?> left, Map<?, ?> right, List<@Nullable Object> open) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            push(entry.getValue(), right.get(entry.getKey()), open);
        }
        return true;
    }

    /** Looks for partners by their hashes; only where hashes collide are two compared at once, one call deeper. */
    private static boolean inAnyOrder(Collection<?> left, Collection<?> right, List<@Nullable Object> open) {
        if (left.size() != right.size()) {
            return false;
        }
        Map<Integer, List<Object>> partners = new HashMap<>();
        right.forEach(each ->
                partners.computeIfAbsent(hash(each), hash -> new ArrayList<>(1)).add(each));
        for (Object each : left) {
            List<Object> alike = partners.getOrDefault(hash(each), List.of());
            if (alike.isEmpty()) {
                return false;
            }
            int found = 0;
            while (alike.size() > 1 && found < alike.size() - 1 && !equal(each, alike.get(found))) {
                found++;
            }
            push(each, alike.remove(found), open);
        }
        return true;
    }

    private static boolean isDeep(Set<?> keys) {
        Object any = keys.isEmpty() ? null : keys.iterator().next();
        return any instanceof FieldValues || any instanceof Collection || any instanceof Map;
    }

    private static void push(@Nullable Object left, @Nullable Object right, List<@Nullable Object> open) {
        open.add(left);
        open.add(right);
    }

    static int hash(@Nullable Object value) {
        Sum outermost = Sum.of(value);
        if (outermost == null) {
            return Objects.hashCode(value);
        }
        List<Sum> open = new ArrayList<>(List.of(outermost));
        while (true) {
            Sum sum = open.get(open.size() - 1);
            if (sum.parts.hasNext()) {
                Object part = sum.parts.next();
                Sum inner = Sum.of(part);
                if (inner == null) {
                    sum.add(Objects.hashCode(part));
                } else {
                    open.add(inner);
                }
            } else if (open.size() == 1) {
                return sum.hash;
            } else {
                open.remove(open.size() - 1);
                open.get(open.size() - 1).add(sum.hash);
            }
        }
    }

    /** The hash of a value with parts, as far as these have been looked at. */
    private static final class Sum {
        final Iterator<?> parts;
        private final boolean ordered;
        int hash = 1;

        private Sum(Iterator<?> parts, boolean ordered) {
            this.parts = parts;
            this.ordered = ordered;
        }

        static @Nullable Sum of(@Nullable Object value) {
            if (value instanceof FieldValues struct) {
                return new Sum(Arrays.asList(struct.fieldValues()).iterator(), true);
            }
            if (value instanceof List<?> list) {
                return new Sum(list.iterator(), true);
            }
            if (value instanceof Set<?> set) {
                return new Sum(set.iterator(), false);
            }
            if (value instanceof Map<?, ?> map) {
                return new Sum(map.entrySet().iterator(), false);
            }
            return value instanceof Map.Entry<?, ?> entry
                    ? new Sum(Arrays.asList(entry.getKey(), entry.getValue()).iterator(), true)
                    : null;
        }

        void add(int part) {
            hash = ordered ? 31 * hash + part : hash + part;
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void areCopiedSoThatNobodyChangesThemAfterwards() {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        Set<Integer> set = new LinkedHashSet<>(list);
        Map<Integer, String> map = new LinkedHashMap<>(Map.of(3, "c"));
        List<Integer> listField = Fields.list(list, "T.f");
        Set<Integer> setField = Fields.set(set, "T.f");
        Map<Integer, String> mapField = Fields.map(map, "T.f");
        list.clear();
        set.clear();
        map.clear();
        assertThat(listField).containsExactly(3, 1, 2);
        assertThat(setField).containsExactly(3, 1, 2);
        assertThat(mapField).containsExactly(Map.entry(3, "c"));
    }

    @Test
    void areNotCopiedAgain() {
        List<Integer> list = Fields.list(List.of(1), "T.f");
        Set<Integer> set = Fields.set(Set.of(1), "T.f");
        Map<Integer, String> map = Fields.map(Map.of(1, "a"), "T.f");
        assertThat(Fields.list(list, "T.f")).isSameAs(list);
        assertThat(Fields.set(set, "T.f")).isSameAs(set);
        assertThat(Fields.map(map, "T.f")).isSameAs(map);
    }

    @Test
    void areNamedWhereTheyAreNull() {
        assertMissing("T.f", () -> Fields.present(null, "T.f"));
        assertMissing("T.f", () -> Fields.list(null, "T.f"));
        assertMissing("T.f", () -> Fields.set(null, "T.f"));
        assertMissing("T.f", () -> Fields.map(null, "T.f"));
        assertMissing("T.f[]", () -> Fields.list(Arrays.asList(1, null), "T.f"));
        assertMissing("T.f[]", () -> Fields.set(Collections.singleton(null), "T.f"));
        assertMissing("T.f[]", () -> Fields.map(Collections.singletonMap(null, 1), "T.f"));
        assertMissing("T.f[7]", () -> Fields.map(Collections.singletonMap(7, null), "T.f"));
    }

    @Test
    void mayBeNullWhereTheyAreOptional() {
        assertThat(Fields.optionalList(null, "T.f")).isNull();
        assertThat(Fields.optionalSet(null, "T.f")).isNull();
        assertThat(Fields.optionalMap(null, "T.f")).isNull();
        assertThat(Fields.optionalList(List.of(1), "T.f")).containsExactly(1);
        assertThat(Fields.optionalSet(Set.of(1), "T.f")).containsExactly(1);
        assertThat(Fields.optionalMap(Map.of(1, 2), "T.f")).containsEntry(1, 2);
        assertMissing("T.f[]", () -> Fields.optionalList(Arrays.asList(1, null), "T.f"));
    }

    private static void assertMissing(String name, ThrowingCallable action) {
        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(action)
                .withMessage(name + " is missing; it is neither optional nor has it a default");
    }
}

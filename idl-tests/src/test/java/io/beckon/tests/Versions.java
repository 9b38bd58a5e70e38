/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Compares what one version of a schema wrote with what another read. */
final class Versions {
    private Versions() {}

    /** {@return where a value is not what both versions have of it, or an empty text} */
    static String difference(TypeDescriptor from, Object written, TypeDescriptor to, Object read) {
        if (to instanceof ListDescriptor list) {
            return elements(
                    ((ListDescriptor) from).element(), (Collection<?>) written, list.element(), (Collection<?>) read);
        }
        if (to instanceof SetDescriptor set) {
            Collection<?> elements = (Collection<?>) written;
            Map<Object, Object> each = new LinkedHashMap<>();
            elements.forEach(element -> each.put(element, true));
            Map<Object, Object> after = new LinkedHashMap<>();
            ((Collection<?>) read).forEach(element -> after.put(element, true));
            return entries(
                    new MapDescriptor(((SetDescriptor) from)::element, () -> BaseType.BOOL),
                    each,
                    new MapDescriptor(set::element, () -> BaseType.BOOL),
                    after);
        }
        if (to instanceof MapDescriptor map) {
            return entries((MapDescriptor) from, (Map<?, ?>) written, map, (Map<?, ?>) read);
        }
        if (written instanceof DynamicStruct struct) {
            return fields(struct, (StructDescriptor) to, (DynamicStruct) read);
        }
        if (written instanceof DynamicUnion union) {
            return cases(union, (DynamicUnion) read);
        }
        boolean same = written instanceof DynamicEnum member
                ? member.number() == ((DynamicEnum) read).number()
                : written.equals(read);
        return same ? "" : written + " became " + read + "; ";
    }

    private static String elements(TypeDescriptor from, Collection<?> written, TypeDescriptor to, Collection<?> read) {
        if (written.size() != read.size()) {
            return written.size() + " elements became " + read.size() + "; ";
        }
        StringBuilder differences = new StringBuilder();
        Iterator<?> each = read.iterator();
        written.forEach(element -> differences.append(difference(from, element, to, each.next())));
        return differences.toString();
    }

    /** Keys may become one for a reader that does not know in what they differ; then the last one's value is there. */
    private static String entries(MapDescriptor from, Map<?, ?> written, MapDescriptor to, Map<?, ?> read) {
        Map<Object, Object> expected = new LinkedHashMap<>();
        StringBuilder differences = new StringBuilder();
        written.forEach((key, value) -> read.keySet().stream()
                .filter(now -> difference(from.key(), key, to.key(), now).isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        now -> expected.put(now, value),
                        () -> differences.append(key + " is gone from a map or set; ")));
        read.forEach((now, value) -> {
            Object before = expected.get(now);
            differences.append(
                    before == null
                            ? now + " came into a map or set; "
                            : difference(from.value(), before, to.value(), value));
        });
        return differences.toString();
    }

    private static String fields(DynamicStruct written, StructDescriptor to, DynamicStruct read) {
        StringBuilder differences = new StringBuilder();
        for (FieldDescriptor field : to.fields()) {
            FieldDescriptor known = written.descriptor().field(field.id());
            Object value = known == null ? null : written.get(known);
            Object now = read.get(field);
            if (value != null && now != null) {
                differences.append(difference(known.type(), value, field.type(), now));
            } else {
                boolean absentAsItShould = now == null
                        ? value == null && field.presence() == Presence.OPTIONAL
                        : field.hasDefault() || field.presence() == Presence.UNMARKED;
                differences.append(absentAsItShould ? "" : field + " is " + now + " and was " + value + "; ");
            }
        }
        return differences.toString();
    }

    private static String cases(DynamicUnion written, DynamicUnion read) {
        FieldDescriptor field = read.field();
        if (written.id() != read.id()) {
            return "case " + written.id() + " became " + read.id() + "; ";
        }
        FieldDescriptor known = Objects.requireNonNull(written.field());
        return field == null || read.value() == null
                ? ""
                : difference(known.type(), Objects.requireNonNull(written.value()), field.type(), read.value());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Type;
import java.util.Set;

/** Compares a field with what it was: its type, whether it may be absent, its default, its limits. */
final class FieldComparison {
    private static final Set<String> LIMITS = Set.of("min", "max", "size", "pattern", "sensitive");

    private final FieldPlace place;
    private final TypeComparison types;
    private final Findings findings;

    FieldComparison(FieldPlace place, TypeComparison types, Findings findings) {
        this.place = place;
        this.types = types;
        this.findings = findings;
    }

    /**
     * Reports how they differ.
     *
     * @param free an id that nothing has used
     */
    void compare(Field before, Field now, int free) {
        if (before.type() instanceof Type.StreamOf ^ now.type() instanceof Type.StreamOf) {
            report(BreakingChange.STREAM_CHANGED, before, now, typesOf(before, now));
            return;
        }
        Difference difference = types.compare(before.type(), now.type());
        compareTypes(difference, before, now, free);
        if (difference == Difference.WIRE) {
            return;
        }
        comparePresence(before, now);
        if (!types.sameValue(before.defaultValue(), before.type(), now.defaultValue(), now.type())) {
            report(BreakingChange.DEFAULT_CHANGED, before, now, "has another default");
        }
        for (String limit : Annotations.changed(before, now, LIMITS)) {
            report(BreakingChange.CONSTRAINT_CHANGED, before, now, "has another `%s`".formatted(limit));
        }
    }

    private void compareTypes(Difference difference, Field before, Field now, int free) {
        if (difference != Difference.NONE) {
            Finding finding = finding(change(difference), before, now, typesOf(before, now));
            findings.add(
                    difference == Difference.JAVA
                            ? finding
                            : finding.help("keep id %d as it was, and give a %s of the new type the next free id, %d"
                                    .formatted(now.id(), place.noun(), free)));
        }
    }

    private static BreakingChange change(Difference difference) {
        return switch (difference) {
            case WIRE -> BreakingChange.FIELD_TYPE_CHANGED;
            case TEXT -> BreakingChange.FIELD_TEXT_CHANGED;
            case JAVA, NONE -> BreakingChange.FIELD_JAVA_TYPE_CHANGED;
        };
    }

    private static String typesOf(Field before, Field now) {
        return "was %s and is %s".formatted(TypeText.of(before.type()), TypeText.of(now.type()));
    }

    private void comparePresence(Field before, Field now) {
        boolean insisted = place.insists(before);
        boolean insists = place.insists(now);
        if (insists && !insisted) {
            report(
                    BreakingChange.FIELD_BECAME_REQUIRED,
                    before,
                    now,
                    "may no longer be absent, and readers insist on it");
        } else if (insisted && !insists && place.nullable(now)) {
            report(
                    BreakingChange.FIELD_NO_LONGER_REQUIRED,
                    before,
                    now,
                    "may be absent now, and old readers insist on it");
        } else if (insisted && !insists) {
            report(BreakingChange.FIELD_PRESENCE_CHANGED, before, now, "is one that readers can do without now");
        } else if (place.nullable(before) != place.nullable(now)) {
            String message = place.nullable(now) ? "may be null now" : "may no longer be null";
            report(BreakingChange.FIELD_NULLABILITY_CHANGED, before, now, message);
        }
    }

    private void report(BreakingChange change, Field before, Field now, String what) {
        findings.add(finding(change, before, now, what));
    }

    private Finding finding(BreakingChange change, Field before, Field now, String what) {
        String message = "the %s `%s` %s".formatted(place.noun(), now.name(), what);
        return Finding.at(change, now.span(), before.span(), message);
    }
}

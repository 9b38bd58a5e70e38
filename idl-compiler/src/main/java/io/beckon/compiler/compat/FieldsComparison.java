/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.source.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the fields of a struct, the cases of a union or the parameters of a method: which became which, and how. */
final class FieldsComparison {
    private final FieldPlace place;
    private final Span ownerBefore;
    private final Span owner;
    private final FieldComparison fields;
    private final TypeComparison types;
    private final Findings findings;

    /**
     * @param ownerBefore the old name of what has the fields, for those that are new
     * @param owner its new name, for those that are gone
     */
    FieldsComparison(FieldPlace place, Span ownerBefore, Span owner, TypeComparison types, Findings findings) {
        this.place = place;
        this.ownerBefore = ownerBefore;
        this.owner = owner;
        this.types = types;
        this.findings = findings;
        this.fields = new FieldComparison(place, types, findings);
    }

    void compare(List<Field> before, List<Field> now) {
        int free = 1
                + Stream.of(before, now)
                        .flatMap(List::stream)
                        .mapToInt(Field::id)
                        .max()
                        .orElse(0);
        for (Field field : before) {
            Field sameId = find(now, other -> other.id() == field.id());
            Field sameName = find(now, other -> other.name().equals(field.name()));
            if (sameName != null && sameName.id() != field.id()) {
                renumbered(field, sameName);
            } else if (sameId == null) {
                removed(field);
            } else {
                compare(field, sameId, free);
            }
        }
        now.stream()
                .filter(field ->
                        find(before, old -> old.id() == field.id() || old.name().equals(field.name())) == null)
                .forEach(field -> added(field, before, free));
        reportOrder(before, now);
    }

    private void compare(Field before, Field now, int free) {
        if (before.name().equals(now.name())) {
            fields.compare(before, now, free);
        } else if (types.compare(before.type(), now.type()).compareTo(Difference.TEXT) >= 0) {
            String message = "id %d was `%s` and is `%s` now, of another type";
            findings.add(Finding.at(
                            BreakingChange.FIELD_ID_REUSED,
                            now.span(),
                            before.span(),
                            message.formatted(now.id(), before.name(), now.name()))
                    .help("keep id %d for `%s`, and give `%s` the next free id, %d"
                            .formatted(now.id(), before.name(), now.name(), free)));
        } else {
            renamed(before, now, free);
            fields.compare(before, now, free);
        }
    }

    private void renamed(Field before, Field now, int free) {
        boolean parameter = place == FieldPlace.PARAMETERS;
        findings.add(Finding.at(
                        parameter ? BreakingChange.PARAMETER_RENAMED : BreakingChange.FIELD_RENAMED,
                        now.span(),
                        before.span(),
                        "the %s `%s` is called `%s` now".formatted(place.noun(), before.name(), now.name()))
                .help("keep the name; if this is another %s, give it the next free id, %d"
                        .formatted(place.noun(), free)));
    }

    private void renumbered(Field before, Field now) {
        findings.add(Finding.at(
                        BreakingChange.FIELD_RENUMBERED,
                        now.span(),
                        before.span(),
                        "the %s `%s` had id %d and has id %d now"
                                .formatted(place.noun(), now.name(), before.id(), now.id()))
                .help("give `%s` back its id %d".formatted(now.name(), before.id())));
    }

    private void removed(Field field) {
        BreakingChange change = place.insists(field)
                ? BreakingChange.REQUIRED_FIELD_REMOVED
                : place == FieldPlace.UNION ? BreakingChange.CASE_REMOVED : BreakingChange.FIELD_REMOVED;
        Finding finding =
                Finding.at(change, owner, field.span(), "the %s `%s` is gone".formatted(place.noun(), field.name()));
        findings.add(
                change == BreakingChange.REQUIRED_FIELD_REMOVED
                        ? finding
                        : finding.help("keep it, or make sure that nobody uses id %d again".formatted(field.id())));
    }

    private void added(Field field, List<Field> before, int free) {
        String message = "the %s `%s` is new".formatted(place.noun(), field.name());
        if (place.insists(field)) {
            findings.add(
                    BreakingChange.REQUIRED_FIELD_ADDED,
                    field.span(),
                    ownerBefore,
                    message + ", and readers insist on it");
        }
        if (place == FieldPlace.PARAMETERS) {
            findings.add(BreakingChange.PARAMETER_ADDED, field.span(), ownerBefore, message);
        } else if (place == FieldPlace.UNION) {
            findings.add(BreakingChange.CASE_ADDED, field.span(), ownerBefore, message);
        }
        int highest = before.stream().mapToInt(Field::id).max().orElse(0);
        if (field.id() > 0 && field.id() < highest) {
            findings.add(Finding.at(
                            BreakingChange.FIELD_ADDED_IN_BETWEEN,
                            field.span(),
                            ownerBefore,
                            message + ", with id %d below the highest id in use, %d".formatted(field.id(), highest))
                    .help("take the next free id, %d, if id %d was ever used".formatted(free, field.id())));
        }
    }

    private void reportOrder(List<Field> before, List<Field> now) {
        List<Field> old = common(before, now);
        List<Field> current = common(now, before);
        for (int i = 0; i < old.size() && place != FieldPlace.UNION; i++) {
            if (!old.get(i).name().equals(current.get(i).name())) {
                findings.add(
                        place == FieldPlace.PARAMETERS
                                ? BreakingChange.PARAMETERS_REORDERED
                                : BreakingChange.FIELDS_REORDERED,
                        current.get(i).span(),
                        old.get(i).span(),
                        "the %ss stand in another order from here on".formatted(place.noun()));
                return;
            }
        }
    }

    private static List<Field> common(List<Field> fields, List<Field> others) {
        return fields.stream()
                .filter(field -> find(others, other -> other.name().equals(field.name())) != null)
                .toList();
    }

    private static @Nullable Field find(List<Field> fields, Predicate<Field> which) {
        return fields.stream().filter(which).findFirst().orElse(null);
    }
}

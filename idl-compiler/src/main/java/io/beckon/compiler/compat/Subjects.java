/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What findings are about, by names that outlive edits: {@code Item.cents}, {@code Shop.order.count}, {@code Item}. */
final class Subjects {
    private final Map<Span, String> names = new HashMap<>();

    Subjects(Versions versions) {
        add(versions.before());
        add(versions.now());
    }

    private void add(Schema schema) {
        schema.documents().forEach(document -> document.definitions().forEach(this::add));
    }

    private void add(Definition definition) {
        String name = definition.name();
        names.put(definition.span(), name);
        if (definition instanceof Struct struct) {
            add(name, struct.fields());
        } else if (definition instanceof EnumType type) {
            type.members().forEach(member -> names.put(member.span(), name + "." + member.name()));
        } else if (definition instanceof Service service) {
            service.methods().forEach(method -> {
                String path = name + "." + method.name();
                names.put(method.span(), path);
                add(path, method.parameters());
                add(path, method.exceptions());
            });
        }
    }

    private void add(String owner, List<Field> fields) {
        fields.forEach(field -> names.put(field.span(), owner + "." + field.name()));
    }

    /** {@return the finding with what it is about: the inner of its two places, or else the name of its file} */
    Finding of(Finding finding) {
        @Nullable String before = name(finding.before());
        @Nullable String now = name(finding.place());
        if (now != null && (before == null || depth(now) > depth(before))) {
            return finding.about(now);
        }
        return finding.about(
                before == null ? Names.pathFromTheEnd(finding.file()).get(0) : before);
    }

    private @Nullable String name(@Nullable Span place) {
        return place == null ? null : names.get(place);
    }

    private static long depth(String name) {
        return name.chars().filter(character -> character == '.').count();
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.NamedDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import io.beckon.rpc.description.EnumDescription;
import io.beckon.rpc.description.FieldDescription;
import io.beckon.rpc.description.TypeDescription;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types by what a server calls them, in which values of them can be read. */
final class Descriptors {
    private final Map<String, NamedDescriptor> named = new HashMap<>();

    Descriptors(Collection<TypeDescription> types, Collection<EnumDescription> enums) {
        enums.forEach(each -> named.put(each.name(), descriptor(each)));
        types.forEach(each -> named.put(each.name(), descriptor(each)));
    }

    /**
     * {@return the type of a text such as {@code map<uuid, shop.Item>}}
     *
     * @throws IllegalArgumentException if the server has not told what a name in it is
     */
    TypeDescriptor type(String text) {
        if (text.endsWith(">")) {
            String inside = text.substring(text.indexOf('<') + 1, text.length() - 1);
            return switch (text.substring(0, text.indexOf('<'))) {
                case "list" -> new ListDescriptor(() -> type(inside));
                case "set" -> new SetDescriptor(() -> type(inside));
                default -> {
                    int comma = comma(inside);
                    String value = inside.substring(comma + 1).strip();
                    yield new MapDescriptor(() -> type(inside.substring(0, comma)), () -> type(value));
                }
            };
        }
        NamedDescriptor known = named.get(text);
        return known == null ? BaseType.valueOf(text.toUpperCase(Locale.ROOT)) : known;
    }

    /** {@return where the key of a map ends} */
    private static int comma(String inside) {
        int depth = 0;
        int at = 0;
        for (; depth > 0 || inside.charAt(at) != ','; at++) {
            depth += inside.charAt(at) == '<' ? 1 : inside.charAt(at) == '>' ? -1 : 0;
        }
        return at;
    }

    private static EnumDescriptor descriptor(EnumDescription described) {
        return new EnumDescriptor(
                described.name(),
                described.members().stream()
                        .map(each -> new EnumDescriptor.Member(each.name(), each.number(), Notes.NONE))
                        .toList(),
                Notes.NONE);
    }

    private StructDescriptor descriptor(TypeDescription described) {
        return new StructDescriptor(
                StructDescriptor.Kind.valueOf(described.kind().name()),
                described.name(),
                described.fields().stream().map(this::descriptor).toList(),
                Notes.NONE);
    }

    private FieldDescriptor descriptor(FieldDescription described) {
        byte @Nullable [] bytes = described.defaultValue() == null
                ? null
                : described.defaultValue().toByteArray();
        return new FieldDescriptor(
                described.id(),
                described.name(),
                Presence.valueOf(described.presence().name()),
                () -> type(described.type()),
                bytes == null ? null : () -> bytes,
                FieldBounds.NONE,
                Notes.NONE);
    }
}

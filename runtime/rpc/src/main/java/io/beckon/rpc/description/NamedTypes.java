/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** The types with names that a service needs, each once, in the order in which they are met. */
final class NamedTypes {
    private final Map<String, EnumDescriptor> enums = new LinkedHashMap<>();
    private final Map<String, StructDescriptor> structs = new LinkedHashMap<>();

    /** Structs that have been met and not been looked into. */
    private final Queue<StructDescriptor> open = new ArrayDeque<>();

    /** {@return a type as schemas write it} */
    String text(TypeDescriptor type) {
        if (type instanceof StructDescriptor struct) {
            if (structs.putIfAbsent(struct.name(), struct) == null) {
                open.add(struct);
            }
            return struct.name();
        } else if (type instanceof EnumDescriptor named) {
            enums.putIfAbsent(named.name(), named);
            return named.name();
        } else if (type instanceof ListDescriptor list) {
            return "list<" + text(list.element()) + ">";
        } else if (type instanceof SetDescriptor set) {
            return "set<" + text(set.element()) + ">";
        } else if (type instanceof MapDescriptor map) {
            return "map<" + text(map.key()) + ", " + text(map.value()) + ">";
        }
        return type.toString();
    }

    /** {@return all that have fields, those included that only others of them need} */
    List<TypeDescription> described() {
        List<TypeDescription> all = new ArrayList<>();
        for (StructDescriptor each; (each = open.poll()) != null; ) {
            all.add(TypeDescription.builder()
                    .name(each.name())
                    .kind(TypeKind.of(each.kind().ordinal()))
                    .fields(each.fields().stream()
                            .map(field -> ServedSchema.field(field, this))
                            .toList())
                    .doc(ServedSchema.doc(each.notes()))
                    .annotations(each.notes().annotations())
                    .build());
        }
        return all;
    }

    /** {@return all enums; to be asked for after {@link #described}} */
    List<EnumDescription> enums() {
        return enums.values().stream().map(NamedTypes::describe).toList();
    }

    private static EnumDescription describe(EnumDescriptor named) {
        return EnumDescription.builder()
                .name(named.name())
                .members(named.members().stream()
                        .map(each -> MemberDescription.builder()
                                .name(each.name())
                                .number(each.number())
                                .doc(ServedSchema.doc(each.notes()))
                                .annotations(each.notes().annotations())
                                .build())
                        .toList())
                .doc(ServedSchema.doc(named.notes()))
                .annotations(named.notes().annotations())
                .build();
    }
}

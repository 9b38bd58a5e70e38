/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the structs and unions of which values can be of any depth, since they can hold values of their own type. A type that only
 * leads from one such circle to another counts too, which does no harm.
 */
final class RecursiveTypes {
    private RecursiveTypes() {}

    static Set<DefinitionKey> of(Schema schema) {
        Map<DefinitionKey, Set<DefinitionKey>> held = new HashMap<>();
        for (Document document : schema.documents()) {
            for (Definition definition : document.definitions()) {
                if (definition instanceof Struct struct) {
                    Set<DefinitionKey> keys = held.computeIfAbsent(struct.key(), key -> new LinkedHashSet<>());
                    for (Field field : struct.fields()) {
                        collect(field.type(), schema, keys);
                    }
                }
            }
        }
        Map<DefinitionKey, Set<DefinitionKey>> endless = withoutDeadEnds(held);
        return withoutDeadEnds(reversed(endless)).keySet();
    }

    private static void collect(Type type, Schema schema, Set<DefinitionKey> keys) {
        if (type instanceof Type.ListOf list) {
            collect(list.element(), schema, keys);
        } else if (type instanceof Type.SetOf set) {
            collect(set.element(), schema, keys);
        } else if (type instanceof Type.MapOf map) {
            collect(map.key(), schema, keys);
            collect(map.value(), schema, keys);
        } else if (type instanceof Type.Named named && schema.find(named.key()) instanceof Struct) {
            keys.add(named.key());
        }
    }

    /** {@return what is left of a graph when nodes that lead nowhere are taken away for as long as there are any} */
    private static Map<DefinitionKey, Set<DefinitionKey>> withoutDeadEnds(
            Map<DefinitionKey, Set<DefinitionKey>> graph) {
        Map<DefinitionKey, Set<DefinitionKey>> holders = reversed(graph);
        Map<DefinitionKey, Integer> ways = new HashMap<>();
        Deque<DefinitionKey> ends = new ArrayDeque<>();
        graph.forEach((node, next) -> {
            ways.put(node, next.size());
            if (next.isEmpty()) {
                ends.add(node);
            }
        });
        Map<DefinitionKey, Set<DefinitionKey>> left = new HashMap<>(graph);
        while (!ends.isEmpty()) {
            DefinitionKey end = ends.remove();
            left.remove(end);
            for (DefinitionKey holder : holders.getOrDefault(end, Set.of())) {
                if (ways.merge(holder, -1, Integer::sum) == 0) {
                    ends.add(holder);
                }
            }
        }
        left.replaceAll((node, next) -> {
            Set<DefinitionKey> kept = new HashSet<>(next);
            kept.retainAll(left.keySet());
            return kept;
        });
        return left;
    }

    private static Map<DefinitionKey, Set<DefinitionKey>> reversed(Map<DefinitionKey, Set<DefinitionKey>> graph) {
        Map<DefinitionKey, Set<DefinitionKey>> reversed = new HashMap<>();
        graph.forEach((node, next) -> {
            reversed.computeIfAbsent(node, key -> new HashSet<>());
            next.forEach(each ->
                    reversed.computeIfAbsent(each, key -> new HashSet<>()).add(node));
        });
        return reversed;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.FieldProblem;
import io.beckon.compiler.graph.CircleFinder;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In {@code .rpc} no struct needs itself to exist: it could never be built. A union can, by way of its other fields. */
final class FiniteStructs implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Schema schema = program.schema();
        List<DefinitionKey> structs =
                program.definitions(Struct.class).map(Definition::key).toList();
        for (List<DefinitionKey> circle : CircleFinder.find(
                structs, key -> needed(key, schema).map(FiniteStructs::struct).toList())) {
            diagnostics.report(new FieldProblem.EndlessStruct(
                    circle.get(0).name(),
                    IntStream.range(0, circle.size())
                            .mapToObj(i -> needing(circle.get(i), circle.get((i + 1) % circle.size()), schema)
                                    .span())
                            .toList()));
        }
    }

    /** {@return the fields without which a struct cannot be, and which are structs themselves} */
    private static Stream<Field> needed(DefinitionKey key, Schema schema) {
        boolean whole = schema.find(key) instanceof Struct struct
                && struct.kind() != Struct.Kind.UNION
                && key.file().dialect() == Dialect.RPC;
        return whole
                ? schema.get(key, Struct.class).fields().stream()
                        .filter(field -> field.presence() != Field.Presence.OPTIONAL)
                        .filter(field -> field.defaultValue() == null)
                        .filter(field -> field.type() instanceof Type.Named)
                : Stream.empty();
    }

    private static DefinitionKey struct(Field field) {
        return ((Type.Named) field.type()).key();
    }

    /** {@return the field that leads from one station of a circle to the next} */
    private static Field needing(DefinitionKey station, DefinitionKey next, Schema schema) {
        return needed(station, schema)
                .filter(field -> struct(field).equals(next))
                .findFirst()
                .orElseThrow();
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.FieldProblem;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives out ids. In {@code .thrift} a field without a positive one gets -1, -2 and so on, as Apache Thrift has it: those numbers
 * are on the wire. In {@code .rpc} only lists in parentheses may go without, and count from 1.
 */
final class FieldIds {
    /** Where a list of fields stands. */
    enum Place {
        STRUCT,
        PARENTHESES
    }

    private final Place place;
    private final Reserved reserved;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private int nextImplicit = -1;

    FieldIds(Place place, Reserved reserved, Dialect dialect, Diagnostics diagnostics) {
        this.place = place;
        this.reserved = reserved;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    /** {@return an id for each field; after an error it may be negative} */
    List<Integer> of(List<FieldDeclaration> fields) {
        boolean counted = dialect == Dialect.RPC
                && place == Place.PARENTHESES
                && fields.stream().allMatch(field -> field.id() == null);
        List<Integer> ids = new ArrayList<>();
        for (FieldDeclaration field : fields) {
            if (counted) {
                ids.add(ids.size() + 1);
            } else {
                ids.add(field.id() == null ? implicit() : explicit(field.id()));
            }
        }
        if (dialect == Dialect.RPC && !counted) {
            reportMissing(fields);
        }
        return ids;
    }

    private int implicit() {
        return nextImplicit--;
    }

    private int explicit(FieldDeclaration.Id id) {
        if (id.number() >= 1 && id.number() <= Field.LARGEST_ID) {
            return (int) id.number();
        }
        int given = implicit();
        if (id.number() <= 0 && dialect == Dialect.THRIFT) {
            diagnostics.report(new FieldProblem.FieldIdReplaced(given, id.span()));
        } else {
            diagnostics.report(new FieldProblem.FieldIdOutOfRange(id.span()));
        }
        return given;
    }

    private void reportMissing(List<FieldDeclaration> fields) {
        @Nullable FieldDeclaration withId = first(fields, true);
        @Nullable FieldDeclaration without = first(fields, false);
        if (without == null) {
            return;
        }
        if (place == Place.PARENTHESES && withId != null) {
            diagnostics.report(new FieldProblem.MixedParameterIds(
                    without.name().span(), withId.name().span()));
            return;
        }
        long free = reserved.free(free(fields));
        for (FieldDeclaration field : fields) {
            if (field.id() == null) {
                diagnostics.report(
                        new FieldProblem.FieldIdMissing(free, field.name().span()));
                free = reserved.free(free + 1);
            }
        }
    }

    private static @Nullable FieldDeclaration first(List<FieldDeclaration> fields, boolean hasId) {
        return fields.stream()
                .filter(field -> (field.id() != null) == hasId)
                .findFirst()
                .orElse(null);
    }

    private static long free(List<FieldDeclaration> fields) {
        return 1
                + fields.stream()
                        .mapToLong(field -> field.id() == null ? 0 : field.id().number())
                        .filter(number -> number < Field.LARGEST_ID)
                        .max()
                        .orElse(0);
    }
}

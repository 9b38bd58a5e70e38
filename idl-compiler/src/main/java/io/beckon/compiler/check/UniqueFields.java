/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.FieldProblem;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The fields of a struct, the parameters of a method and the exceptions that it declares differ in id and name. */
final class UniqueFields implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Struct.class).forEach(struct -> check(struct.fields(), struct.reserved(), diagnostics));
        program.definitions(Service.class)
                .flatMap(service -> service.methods().stream())
                .forEach(method -> {
                    check(method.parameters(), Reserved.NOTHING, diagnostics);
                    check(method.exceptions(), Reserved.NOTHING, diagnostics);
                });
    }

    private static void check(List<Field> fields, Reserved reserved, Diagnostics diagnostics) {
        Map<Integer, Span> ids = new HashMap<>();
        Map<String, Span> names = new HashMap<>();
        long free = free(fields, reserved);
        for (Field field : fields) {
            Span sameName = names.putIfAbsent(field.name(), field.span());
            if (sameName != null) {
                diagnostics.report(new FieldProblem.DuplicateFieldName(field.span(), sameName));
            }
            Span sameId = ids.putIfAbsent(field.id(), field.span());
            if (sameId != null) {
                diagnostics.report(new FieldProblem.DuplicateFieldId(field.id(), free, field.span(), sameId));
            }
        }
    }

    /** {@return the id behind all others, or, if there is none left, the first gap} */
    private static long free(List<Field> fields, Reserved reserved) {
        Set<Long> taken = fields.stream().map(field -> (long) field.id()).collect(Collectors.toSet());
        long behind = reserved.free(1 + taken.stream().mapToLong(id -> id).max().orElse(0));
        return behind <= Short.MAX_VALUE
                ? behind
                : LongStream.iterate(1, id -> id + 1)
                        .filter(id -> !taken.contains(id) && reserved.free(id) == id)
                        .findFirst()
                        .orElseThrow();
    }
}

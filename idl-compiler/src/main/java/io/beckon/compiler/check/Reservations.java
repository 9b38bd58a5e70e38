/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.DialectProblem;
import io.beckon.compiler.diagnostic.EnumProblem;
import io.beckon.compiler.diagnostic.FieldProblem;
import io.beckon.compiler.diagnostic.ReservedProblem;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is reserved is a number or name that could be used, is reserved once, and is not used. Only {@code .rpc} reserves. */
final class Reservations implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Struct.class).forEach(struct -> {
            refuseInThrift(struct.reserved(), diagnostics);
            Table table = new Table(struct.reserved(), diagnostics);
            struct.reserved().ranges().forEach(range -> checkIds(range, diagnostics));
            struct.fields().forEach(field -> table.refuse(field.id(), field.name(), field.span()));
        });
        program.definitions(EnumType.class).forEach(enumType -> {
            refuseInThrift(enumType.reserved(), diagnostics);
            Table table = new Table(enumType.reserved(), diagnostics);
            enumType.reserved().ranges().forEach(range -> checkNumbers(range, diagnostics));
            enumType.members().forEach(member -> table.refuse(member.number(), member.name(), member.span()));
        });
    }

    private static void refuseInThrift(Reserved reserved, Diagnostics diagnostics) {
        Stream.concat(
                        reserved.ranges().stream().map(Reserved.Range::span),
                        reserved.names().stream().map(Reserved.Name::span))
                .filter(span -> span.file().dialect() == Dialect.THRIFT)
                .findFirst()
                .ifPresent(span -> diagnostics.report(new DialectProblem.ReservedInThrift(span)));
    }

    private static void checkIds(Reserved.Range range, Diagnostics diagnostics) {
        if (range.first() < 1 || range.last() > Field.LARGEST_ID) {
            diagnostics.report(new FieldProblem.FieldIdOutOfRange(range.span()));
        }
    }

    private static void checkNumbers(Reserved.Range range, Diagnostics diagnostics) {
        long wrong = range.first() == (int) range.first() ? range.last() : range.first();
        if (wrong != (int) wrong) {
            diagnostics.report(new EnumProblem.NumberOutOfRange(wrong, range.span()));
        }
    }

    /** What one definition reserves, to be looked up in logarithmic time. */
    private static final class Table {
        private final NavigableMap<Long, Reserved.Range> ranges = new TreeMap<>();
        private final Map<String, Span> names = new HashMap<>();
        private final Diagnostics diagnostics;

        Table(Reserved reserved, Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
            reserved.ranges().forEach(this::add);
            for (Reserved.Name name : reserved.names()) {
                Span first = names.putIfAbsent(name.text(), name.span());
                if (first != null) {
                    diagnostics.report(new ReservedProblem.ReservedTwice(name.span(), first));
                }
            }
        }

        private void add(Reserved.Range range) {
            if (range.first() > range.last()) {
                diagnostics.report(new ReservedProblem.EmptyRange(range.span()));
                return;
            }
            Map.Entry<Long, Reserved.Range> below = ranges.floorEntry(range.last());
            if (below != null && below.getValue().last() >= range.first()) {
                diagnostics.report(new ReservedProblem.ReservedTwice(
                        range.span(), below.getValue().span()));
            } else {
                ranges.put(range.first(), range);
            }
        }

        void refuse(long number, String name, Span span) {
            Map.Entry<Long, Reserved.Range> below = ranges.floorEntry(number);
            if (below != null && below.getValue().contains(number)) {
                diagnostics.report(new ReservedProblem.ReservedNumber(
                        number, span, below.getValue().span()));
            }
            Span reserved = names.get(name);
            if (reserved != null) {
                diagnostics.report(new ReservedProblem.ReservedName(span, reserved));
            }
        }
    }
}

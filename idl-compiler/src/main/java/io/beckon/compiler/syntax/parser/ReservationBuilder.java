/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.model.Reserved;
import io.beckon.grammar.RpcParser.ReservationContext;
import io.beckon.grammar.RpcParser.ReservedContext;
import java.util.ArrayList;
import java.util.List;

/** Builds what structs and enums reserve: any number of statements become one list. */
final class ReservationBuilder {
    private final LeafBuilder leaves;

    ReservationBuilder(LeafBuilder leaves) {
        this.leaves = leaves;
    }

    Reserved reserved(List<ReservationContext> contexts) {
        List<Reserved.Range> ranges = new ArrayList<>();
        List<Reserved.Name> names = new ArrayList<>();
        for (ReservationContext context : contexts) {
            for (ReservedContext item : context.reserved()) {
                if (item.LITERAL() == null) {
                    ranges.add(range(item));
                } else {
                    names.add(new Reserved.Name(leaves.text(item.LITERAL().getSymbol()), leaves.span(item)));
                }
            }
        }
        return new Reserved(ranges, names);
    }

    private Reserved.Range range(ReservedContext item) {
        long first = leaves.integer(item.first);
        long last = item.last == null ? first : leaves.integer(item.last);
        return new Reserved.Range(first, last, leaves.span(item));
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ValueProblem;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.source.Span;

/**
 * How large a value grows while it is evaluated: constants that hold constants can double at every step, and a chain of them
 * can be as long as a file.
 */
final class Extent {
    static final int MOST_LEVELS = 16;
    private static final int MOST_PARTS = 200_000;

    private int parts;
    private int levels;
    private boolean reported;

    /** Counts one more value; false if there are too many, which is reported once. */
    boolean grow(Span part, Diagnostics diagnostics) {
        parts++;
        return fits(part, diagnostics);
    }

    private boolean fits(Span part, Diagnostics diagnostics) {
        boolean fits = parts <= MOST_PARTS && levels <= MOST_LEVELS;
        if (!fits) {
            tooLarge(part, diagnostics);
        }
        return fits;
    }

    /** Reports, once, and stands in. */
    Value tooLarge(Span part, Diagnostics diagnostics) {
        if (!reported) {
            reported = true;
            diagnostics.report(new ValueProblem.ValueTooLarge(MOST_LEVELS, MOST_PARTS, part));
        }
        return new Value.Invalid();
    }

    /** Counts the parts of a constant that is used here; false if there are too many, which is reported once. */
    boolean add(Extent constant, Span use, Diagnostics diagnostics) {
        parts += constant.parts;
        levels = Math.max(levels, constant.levels + 1);
        return fits(use, diagnostics);
    }
}

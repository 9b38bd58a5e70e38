/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.List;

/** Shows the stations of a circle, and of a long one the first few. */
final class Circles {
    private static final int MOST_SHOWN = 8;

    private Circles() {}

    static Diagnostic show(Diagnostic diagnostic, List<Span> circle, String text) {
        Diagnostic shown = diagnostic;
        for (Span station : circle.subList(1, Math.min(circle.size(), MOST_SHOWN))) {
            shown = shown.label(station, text);
        }
        int hidden = circle.size() - MOST_SHOWN;
        return hidden > 0 ? shown.note("and so on, over %d more".formatted(hidden)) : shown;
    }
}

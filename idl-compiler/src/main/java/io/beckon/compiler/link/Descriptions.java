/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.syntax.ValueExpression;

/** Written values in words. */
final class Descriptions {
    private Descriptions() {}

    static String of(ValueExpression expression) {
        if (expression instanceof ValueExpression.OfInteger) {
            return "a whole number";
        }
        if (expression instanceof ValueExpression.OfDouble) {
            return "a number with a fraction";
        }
        if (expression instanceof ValueExpression.OfText) {
            return "a text";
        }
        if (expression instanceof ValueExpression.OfList) {
            return "a list";
        }
        return expression instanceof ValueExpression.OfName name
                ? "`%s`".formatted(name.name().text())
                : "a map";
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;

/**
 * A comment as it stands in the file.
 *
 * @param span from its first mark to its last; a line comment ends before the line feed
 */
public record Comment(Span span) {
    /** {@return whether its line ends it: {@code // ...} or {@code # ...}} */
    public boolean isLine() {
        return !span.text().startsWith("/*");
    }

    /** {@return whether it may document a declaration: {@code /** ...}} */
    public boolean isDoc() {
        return isDoc(span.text());
    }

    /** {@return whether this is the text of a doc comment} */
    public static boolean isDoc(String text) {
        return text.startsWith("/**") && text.length() > "/**/".length();
    }
}

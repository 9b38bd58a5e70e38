/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

/**
 * What there is to say about a kind of problem beyond the message.
 *
 * @param code such as {@code RPC0301}
 * @param title in a few words
 * @param text why it is wrong, what to do, a bad example and a good one, in Markdown
 */
public record Explanation(String code, String title, String text) {
    /** {@return all of it, in Markdown} */
    public String markdown() {
        return "## %s: %s\n\n%s\n".formatted(code, title, text);
    }
}

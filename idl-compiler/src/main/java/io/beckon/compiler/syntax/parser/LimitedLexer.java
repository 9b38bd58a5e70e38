/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.source.SourceFile;
import io.beckon.grammar.RpcLexer;
import org.antlr.v4.runtime.Token;

/** Gives up a text that has more words than fit into memory: what is made of a word takes up to 800 bytes. */
final class LimitedLexer extends RpcLexer {
    static final int MOST_WORDS = 300_000;

    private int words;

    LimitedLexer(SourceFile file) {
        super(new Utf16CharStream(file));
        removeErrorListeners();
    }

    @Override
    public Token nextToken() {
        words++;
        return gaveUp() ? emitEOF() : super.nextToken();
    }

    /** {@return whether the end came before the text's} */
    boolean gaveUp() {
        return words > MOST_WORDS + 1;
    }
}

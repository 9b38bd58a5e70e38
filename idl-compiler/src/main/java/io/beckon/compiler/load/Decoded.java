/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.source.SourceFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A file's text.
 *
 * @param file with the text
 * @param firstMalformed the offset of the first character that was no UTF-8, or -1
 */
record Decoded(SourceFile file, int firstMalformed) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Decodes UTF-8, and bytes that are none as Latin-1, which is what old files hold in their comments. */
    static Decoded of(String name, URI uri, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int firstMalformed = -1;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            if (firstMalformed < 0) {
                firstMalformed = out.position();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (in.get() & 0xFF));
            }
            result = decoder.decode(in, out, true);
        }
        String text = out.flip().toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Decoded(
                new SourceFile(name, marked ? text.substring(1) : text, uri),
                firstMalformed - (marked && firstMalformed > 0 ? 1 : 0));
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.nio.charset.StandardCharsets;

/** UTF-8 as RFC 3629 has it, which has no bytes for half of a surrogate pair. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    /** {@link #REPLACEMENT} as bytes. */
    private static final byte[] REPLACEMENT_BYTES = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private Utf8() {}

    /**
     * {@return the code point of the surrogate pair at an index}
     *
     * @throws EncodeException if it is half of one
     */
    static int pair(String text, int index) {
        boolean pair = Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        if (!pair) {
            throw new EncodeException("half of a surrogate pair at index " + index + " of a string");
        }
        return text.codePointAt(index);
    }

    /**
     * Looks for halves.
     *
     * @throws EncodeException if half of a surrogate pair stands in a text
     */
    static void requirePairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                pair(text, i++);
            }
        }
    }

    static boolean hasQuestionMark(byte[] bytes) {
        int i = 0;
        for (; i <= bytes.length - 8; i += 8) {
            if (Words.has(Words.little(bytes, i), '?')) {
                return true;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] == '?') {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether bytes that the JDK decoded to a text were UTF-8}; it puts {@link #REPLACEMENT} where they were not, and where
     * they had that character
     */
    static boolean wasUtf8(String text, byte[] bytes, int offset, int length) {
        return text.indexOf(REPLACEMENT) < 0 || isRoundTrip(text, bytes, offset, length);
    }

    private static boolean isRoundTrip(String text, byte[] bytes, int offset, int length) {
        int at = offset;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            byte[] one = point == REPLACEMENT ? REPLACEMENT_BYTES : null;
            int size = one != null ? 3 : point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (one != null && (at + 3 > offset + length || !startsWith(bytes, at, one))) {
                return false;
            }
            at += size;
            i += Character.charCount(point);
        }
        return at == offset + length;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return bytes as a text, wrong ones replaced} */
    static String decode(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}

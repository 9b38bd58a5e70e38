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

    /**
     * Decodes Latin-1. Reads and writes up to seven bytes beyond.
     *
     * @param to where to write as many bytes as there are, or fewer
     * @return how many characters there are, or -1 if the bytes are not Latin-1 in UTF-8
     */
    static int toLatin1(byte[] bytes, int offset, int length, int to) {
        int end = offset + length;
        int at = offset;
        int p = to;
        while (at < end) {
            long word = Words.little(bytes, at);
            Words.little(bytes, p, word);
            int ascii = Words.ascii(word);
            at += ascii;
            p += ascii;
            if (ascii < 8 && at < end) {
                boolean pair = (bytes[at] & 0xFE) == 0xC2 && at + 1 < end && (bytes[at + 1] & 0xC0) == 0x80;
                if (!pair) {
                    return -1;
                }
                bytes[p++] = (byte) (bytes[at] << 6 | bytes[at + 1] & 0x3F);
                at += 2;
            }
        }
        return p - (at - end) - to;
    }

    /**
     * Encodes Latin-1. Reads and writes up to seven bytes beyond.
     *
     * @param offset where the characters stand, as far behind {@code to} as there are of them, and eight bytes farther
     * @return where the encoded ones end
     */
    static int ofLatin1(byte[] bytes, int offset, int length, int to) {
        int end = offset + length;
        int at = offset;
        int p = to;
        while (at < end) {
            long word = Words.little(bytes, at);
            Words.little(bytes, p, word);
            int ascii = Words.ascii(word);
            at += ascii;
            p += ascii;
            if (ascii < 8 && at < end) {
                int c = bytes[at++] & 0xFF;
                bytes[p++] = (byte) (0xC0 | c >> 6);
                bytes[p++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return p - (at - end);
    }

    /**
     * Encodes any text.
     *
     * @return where the encoded one ends
     * @throws EncodeException if half of a surrogate pair stands in it
     */
    static int encode(String text, byte[] to, int start) {
        int p = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[p++] = (byte) c;
            } else if (c < 0x800) {
                to[p++] = (byte) (0xC0 | c >> 6);
                to[p++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                int point = pair(text, i++);
                to[p++] = (byte) (0xF0 | point >> 18);
                to[p++] = (byte) (0x80 | point >> 12 & 0x3F);
                to[p++] = (byte) (0x80 | point >> 6 & 0x3F);
                to[p++] = (byte) (0x80 | point & 0x3F);
            } else {
                to[p++] = (byte) (0xE0 | c >> 12);
                to[p++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[p++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return p;
    }
}

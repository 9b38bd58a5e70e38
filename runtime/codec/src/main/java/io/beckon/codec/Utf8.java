/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/** UTF-8 as RFC 3629 has it, which has no bytes for half of a surrogate pair. */
final class Utf8 {
    private Utf8() {}

    /**
     * {@return how many bytes a text takes}
     *
     * @throws EncodeException if half of a surrogate pair stands in it
     */
    static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            length += c < 0x800 ? 1 : 2;
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                i++;
            }
        }
        return length;
    }

    private static void requirePair(String text, int index) {
        boolean pair = Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        if (!pair) {
            throw new EncodeException("half of a surrogate pair at index " + index + " of a string");
        }
    }
}

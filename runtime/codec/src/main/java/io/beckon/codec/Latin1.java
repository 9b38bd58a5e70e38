/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * Strings whose characters are a byte each, as the JVM keeps them, by the two methods of the JDK that do nothing but copy. They are
 * deprecated as conversions, because they look at low bytes only; here somebody else looks at the rest.
 */
final class Latin1 {
    private Latin1() {}

    /** {@return a text of so many characters, a byte each} */
    @SuppressWarnings("deprecation") // see above
    static String text(byte[] bytes, int offset, int length) {
        return length == 0 ? "" : new String(bytes, 0, offset, length);
    }

    /** Copies the low byte of each of a text's characters. */
    @SuppressWarnings("deprecation") // see above
    static void copy(String text, byte[] to, int start) {
        text.getBytes(0, text.length(), to, start);
    }

    /**
     * {@return whether a text is Latin-1} Where the JVM keeps it as bytes, it knows that no character has high bits, and the compiled loop
     * does nothing.
     */
    static boolean isLatin1(String text) {
        int high = 0;
        for (int i = 0; i < text.length(); i++) {
            high |= text.charAt(i) >>> 8;
        }
        return high == 0;
    }
}

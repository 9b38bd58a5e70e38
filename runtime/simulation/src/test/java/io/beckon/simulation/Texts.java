/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.util.random.RandomGenerator;

/** Texts of all lengths and alphabets, cut out of long ones: writing each anew took half of the time of a simulated world. */
final class Texts {
    private static final int LONGEST = 100_000;
    private static final String ASCII = pieces("a");
    private static final String UNICODE = pieces("a\u00e9\u20ac\ud83d\ude00");

    private Texts() {}

    /** {@return a text of up to so many characters, hardly one of which comes twice} */
    static String next(RandomGenerator random, int most) {
        String from = most < 1_000 || random.nextInt(16) == 0 ? UNICODE : ASCII;
        int begin = boundary(from, random.nextInt(from.length() - most));
        return from.substring(begin, boundary(from, begin + random.nextInt(most + 1)));
    }

    /** No character is cut into halves. */
    private static int boundary(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static String pieces(String alphabet) {
        StringBuilder text = new StringBuilder(2 * LONGEST + 10);
        for (int i = 0; text.length() < 2 * LONGEST; i++) {
            text.append(alphabet).append(i);
        }
        return text.toString();
    }
}

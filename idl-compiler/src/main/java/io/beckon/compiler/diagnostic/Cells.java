/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.Arrays;

/** How much room texts take on a terminal. */
final class Cells {
    /**
     * The first code points of ranges that take two cells, each followed by the first behind it: the East Asian Width W and F
     * of Unicode's UAX 11, with blocks that are wide but for a few characters taken whole.
     */
    private static final int[] WIDE = {
        0x1100, 0x1160, 0x2E80, 0x303F, 0x3041, 0x4DC0, 0x4E00, 0xA4D0, 0xA960, 0xA980, 0xAC00, 0xD7A4, 0xF900, 0xFB00,
        0xFE30, 0xFE70, 0xFF01, 0xFF61, 0xFFE0, 0xFFE7, 0x1F300, 0x1F650, 0x1F680, 0x1F700, 0x1F900, 0x1FB00, 0x20000,
        0x3FFFE
    };

    private Cells() {}

    /** {@return the cells of a text; a tab counts as one} */
    static int of(String text) {
        return text.codePoints().map(Cells::of).sum();
    }

    static int of(int codePoint) {
        int kind = Character.getType(codePoint);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK) {
            return 0;
        }
        int found = Arrays.binarySearch(WIDE, codePoint);
        int boundary = found >= 0 ? found : -found - 2;
        return boundary >= 0 && boundary % 2 == 0 ? 2 : 1;
    }
}

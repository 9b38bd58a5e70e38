/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBufUtil;

/** Texts for people, as ERROR and CLOSE carry them. */
final class Text {
    /** More is cut off by the sender and refused by the receiver. */
    static final int MAX_BYTES = 1024;

    private static final String CUT = " ...";

    private Text() {}

    /** {@return the text, or as much of its beginning as is sure to fit, and dots} */
    static String bounded(String text) {
        if (ByteBufUtil.utf8Bytes(text) <= MAX_BYTES) {
            return text;
        }
        // A char takes at most three bytes; half a surrogate pair becomes a question mark.
        return text.substring(0, (MAX_BYTES - CUT.length()) / 3) + CUT;
    }
}

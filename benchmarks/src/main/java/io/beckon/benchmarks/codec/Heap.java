/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** An array that grows and is used again, for libraries that are quickest with arrays. */
final class Heap {
    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** Takes all that is readable. */
    byte[] fill(ByteBuf in) {
        size = in.readableBytes();
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        in.readBytes(bytes, 0, size);
        return bytes;
    }

    /** {@return how many bytes were taken} */
    int size() {
        return size;
    }
}

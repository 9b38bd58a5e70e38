/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.compression;

import io.beckon.codec.DecodeException;
import java.util.Arrays;

/** What compressed bytes become: an array that grows with what is there, whatever they announce, and not beyond a bound. */
final class Inflated {
    private static final int GROWTH = 4;
    private static final int FIRST_BYTES = 1024;

    private final int most;
    private byte[] bytes;
    private int size;

    /**
     * @param compressed how many bytes there are to begin with
     * @param most how many they may become
     */
    Inflated(int compressed, int most) {
        this.most = most;
        this.bytes = new byte[(int) Math.min(most, Math.max(FIRST_BYTES, (long) GROWTH * compressed))];
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    int room() {
        return bytes.length - size;
    }

    void add(int written) {
        size += written;
    }

    /** Makes more room. @throws DecodeException if there may be no more */
    void grow() {
        if (bytes.length == most) {
            throw new DecodeException(
                    "compressed bytes that become more than " + most + ", which is the limit for them", 0);
        }
        long next = (long) GROWTH * bytes.length;
        bytes = Arrays.copyOf(bytes, next > most / 2 ? most : (int) next);
    }
}

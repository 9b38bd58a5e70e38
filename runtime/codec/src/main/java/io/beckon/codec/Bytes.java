/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A {@code binary}: bytes that never change, equal when they are the same bytes, ordered as unsigned bytes. */
public final class Bytes implements Comparable<Bytes> {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private static final int SHOWN = 16;

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a copy of these bytes} */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /** {@return a text's bytes in UTF-8} */
    public static Bytes utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes an array over that nobody else will write to. */
    static Bytes wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes);
    }

    /** {@return how many} */
    public int size() {
        return bytes.length;
    }

    /**
     * {@return one of them}
     *
     * @throws IndexOutOfBoundsException if the index is not from 0 to {@code size() - 1}
     */
    public byte get(int index) {
        return bytes[index];
    }

    /** {@return a copy in a new array} */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** {@return a read-only view, without a copy} */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** {@return the array itself, to be read only} */
    byte[] array() {
        return bytes;
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the count and the first bytes in hexadecimal} */
    @Override
    public String toString() {
        String shown = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
        return "Bytes[" + bytes.length + (bytes.length == 0 ? "" : ": ") + shown + (bytes.length > SHOWN ? " ..." : "")
                + "]";
    }
}

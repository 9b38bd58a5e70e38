/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

/** Why a connection ends, with its number on the wire. */
public enum CloseCode {
    /** Nothing is wrong: the sender goes away. */
    NO_ERROR(0),
    /** Bytes or frames that the protocol does not allow; also what a number from the future counts as. */
    PROTOCOL_ERROR(1),
    /** The two speak no common version. */
    VERSION_MISMATCH(2),
    /** A frame is longer than the receiver said it takes. */
    FRAME_TOO_LARGE(3),
    /** A frame that the protocol knows and this version of the peer does not. */
    NOT_SUPPORTED(4),
    /** The sender broke. */
    INTERNAL_ERROR(5),
    /** Too many frames that cost the receiver something and the sender nothing. */
    TOO_MUCH(6);

    private static final CloseCode[] BY_NUMBER = values();

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    /** {@return the number on the wire} */
    public int number() {
        return number;
    }

    static CloseCode of(long number) {
        return number < BY_NUMBER.length ? BY_NUMBER[(int) number] : PROTOCOL_ERROR;
    }
}

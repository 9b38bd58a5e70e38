/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

/** Why a caller gives a call up, with its number on the wire. */
public enum CancelReason {
    /** The caller wants it no more. */
    CALLER(1),
    /** Its time is over. */
    DEADLINE(2),
    /** The answer, or the stream, is not needed any more. */
    NOT_NEEDED(3);

    private static final CancelReason[] BY_NUMBER = values();

    private final int number;

    CancelReason(int number) {
        this.number = number;
    }

    /** {@return the number on the wire} */
    public int number() {
        return number;
    }

    static CancelReason of(long number) {
        if (number < 1 || number > BY_NUMBER.length) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "no reason for CANCEL has the number " + number);
        }
        return BY_NUMBER[(int) number - 1];
    }
}

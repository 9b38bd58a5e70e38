/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

/** What stands in the high four bits of a frame's fourth byte; {@link #ACKED} has no class yet. */
enum FrameType {
    CALL,
    ONEWAY,
    REPLY,
    ERROR,
    DATA,
    CREDIT,
    CANCEL,
    PING,
    BIND,
    DRAIN,
    CLOSE,
    ACKED,
    SETTINGS,
    EXT;

    private static final FrameType[] BY_NUMBER = values();

    int number() {
        return ordinal() + 1;
    }

    static FrameType of(int number) {
        if (number < 1 || number > BY_NUMBER.length) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "no frame has the type " + number);
        }
        return BY_NUMBER[number - 1];
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

/**
 * What stands before a message's struct.
 *
 * @param name the method, perhaps with a service in front, as the client wrote it
 * @param type what the message is
 * @param sequence the client's number for the call, which its answer repeats
 */
public record MessageHeader(String name, MessageType type, int sequence) {
    /** How many bytes a name may have. */
    public static final int MAX_NAME = 255;

    /** {@return the header of an answer to this} */
    public MessageHeader answer(MessageType answer) {
        return new MessageHeader(name, answer, sequence);
    }
}

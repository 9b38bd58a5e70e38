/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import org.jspecify.annotations.Nullable;

/** What a message is, with Apache Thrift's numbers (thrift-rpc.md, "Message exchange"). */
public enum MessageType {
    /** Asks for an answer. */
    CALL(1),
    /** Answers with the result struct, in which a declared exception may stand. */
    REPLY(2),
    /** Answers with an {@link ApplicationError}. */
    EXCEPTION(3),
    /** Asks for none. */
    ONEWAY(4);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    /** {@return the number on the wire} */
    public int code() {
        return code;
    }

    /** {@return the type of a number, or null if there is none} */
    static @Nullable MessageType of(int code) {
        for (MessageType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}

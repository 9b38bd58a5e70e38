/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.codec.Encoding;
import io.beckon.rpc.Status;
import io.netty.buffer.ByteBuf;

/**
 * Where the outcome of one call goes on its way back. What speaks a protocol implements it; {@link Dispatcher} calls exactly one of
 * {@link #result}, {@link #exception} and {@link #status}, once, on any thread. For a one-way call they only tell that it has ended.
 */
public interface Responder {
    /**
     * {@return a buffer to write a result or an exception into, whose {@linkplain ByteBuf#maxCapacity() maximum capacity} is what the
     * peer takes} Whoever asks for it owns it until it goes to {@link #result} or {@link #exception}.
     */
    ByteBuf buffer();

    /** {@return how the arguments are laid out, and how the answer is to be} */
    default Encoding encoding() {
        return Encoding.TAGGED;
    }

    /** {@return whether the caller has given the call up, so that nobody waits for an answer} */
    boolean isCancelled();

    /** Answers with a result, and takes the buffer over. */
    void result(ByteBuf result);

    /** Answers with an exception that the method declares, and takes the buffer over. */
    void exception(int id, ByteBuf exception);

    /** Answers with a status. */
    void status(Status status);
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.codec.Codec;
import io.beckon.codec.Encoding;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.netty.buffer.ByteBuf;
import java.security.Principal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the outcome of one call goes on its way back. What speaks a protocol implements it; {@link Dispatcher} calls exactly one of
 * {@link #resultInPlace} that is true, {@link #result}, {@link #exception} and {@link #status}, once, on any thread. For a one-way call they only tell that it has ended.
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

    /** {@return what the arguments look like, and what the answer is to} */
    default MessageForm form() {
        return MessageForm.of(encoding());
    }

    /** {@return who calls, as an address} */
    default String peer() {
        return "unknown";
    }

    /** {@return who calls, where the transport knows it, as by a certificate; or null} */
    default @Nullable Principal principal() {
        return null;
    }

    /** {@return what came beside the arguments} */
    default Metadata metadata() {
        return Metadata.EMPTY;
    }

    /** Has a context told when the caller gives up, and takes the answer's metadata from it. Called once, before the handler runs. */
    default void context(CallContext context) {}

    /** {@return whether the caller has given the call up, so that nobody waits for an answer} */
    boolean isCancelled();

    /** {@return whether there is no memory for one more answer to this caller, so that the handler may not begin} On any thread. */
    default boolean isOverloaded() {
        return false;
    }

    /**
     * {@return the items that the caller sends} Asked for once, where the method takes a stream.
     *
     * @throws IllegalStateException if the protocol has no streams
     */
    default RpcStream<?> items() {
        throw new IllegalStateException("this protocol has no streams");
    }

    /**
     * Sends items to the caller, before the answer. Asked for once, where the method answers with a stream.
     *
     * @param items closed when nobody wants more
     * @param atEnd told once, on any thread: with null when all are on their way, else with what failed; the answer is due then
     * @throws IllegalStateException if the protocol has no streams
     */
    default <T> void send(RpcStream<T> items, Consumer<@Nullable Throwable> atEnd) {
        throw new IllegalStateException("this protocol has no streams");
    }

    /**
     * Answers with a result that is encoded straight to where it is sent, where that can be done now: without a buffer of its own. What the
     * codec throws is thrown, and nothing has been answered then.
     *
     * @return whether it is answered; if not, all is as it was
     */
    default <T extends @Nullable Object> boolean resultInPlace(Codec<T> codec, T result) {
        return false;
    }

    /** Answers with a result, and takes the buffer over. */
    void result(ByteBuf result);

    /** Answers with an exception that the method declares, and takes the buffer over. */
    void exception(int id, ByteBuf exception);

    /** Answers with a status. */
    void status(Status status);
}

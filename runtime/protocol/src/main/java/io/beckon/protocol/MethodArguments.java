/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.MessageFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * The arguments of a method. What cannot be written fails with an {@link RpcException} that says so: RESOURCE_EXHAUSTED if they are too
 * long for this side, else INVALID_ARGUMENT, and not executed.
 *
 * @param <Q> their class
 */
public final class MethodArguments<Q> extends Arguments {
    private final MethodDescriptor<Q, ?> method;
    private final Q value;
    private final ByteBufAllocator allocator;
    private final int maxMessage;

    /**
     * @param value which is not to change until the call is sent
     * @param form how the server is thought to take them
     * @param allocator gives the buffer if they have to wait and are long
     * @param maxMessage how many bytes they may have
     */
    public MethodArguments(
            MethodDescriptor<Q, ?> method, Q value, MessageForm form, ByteBufAllocator allocator, int maxMessage) {
        super(form);
        this.method = method;
        this.value = value;
        this.allocator = allocator;
        this.maxMessage = maxMessage;
    }

    /** {@return arguments in a buffer that is then the caller's, as of {@link #encode()}} */
    public static <Q> ByteBuf encoded(
            MethodDescriptor<Q, ?> method, Q value, MessageForm form, ByteBufAllocator allocator, int maxMessage) {
        return new MethodArguments<>(method, value, form, allocator, maxMessage).encode(form);
    }

    /** {@inheritDoc} What fits a frame goes to the heap, which costs many threads less than a pool that all give their buffers back to. */
    @Override
    protected ByteBuf encode(MessageForm how) {
        ByteBuf small = Unpooled.buffer(0);
        try {
            encode(how, small, MessageFrame.PART);
            return small;
        } catch (IndexOutOfBoundsException e) {
            return encodeLong(how);
        }
    }

    private ByteBuf encodeLong(MessageForm how) {
        ByteBuf out = allocator.buffer(2 * MessageFrame.PART);
        boolean done = false;
        try {
            encode(how, out, maxMessage);
            done = true;
            return out;
        } catch (IndexOutOfBoundsException e) {
            String text =
                    method + ": arguments of more than " + maxMessage + " bytes, which is the limit of this channel; "
                            + "raise it by Limits.withMaxMessage, here and at the server";
            throw new RpcException(Status.notExecuted(StatusCode.RESOURCE_EXHAUSTED, text), e);
        } finally {
            if (!done) {
                out.release();
            }
        }
    }

    @Override
    protected void encode(MessageForm how, ByteBuf out, int most) {
        try {
            how.encode(method.arguments(), value, out, Math.min(most, maxMessage));
        } catch (IndexOutOfBoundsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unwritable(e);
        }
    }

    private RpcException unwritable(RuntimeException cause) {
        String text = method + ": the arguments cannot be written: " + cause.getMessage();
        return new RpcException(Status.notExecuted(StatusCode.INVALID_ARGUMENT, text), cause);
    }
}

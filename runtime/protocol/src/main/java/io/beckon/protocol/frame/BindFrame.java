/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.codec.Fingerprint;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A client gives a method a number, once for the connection: the first 1, each further one the next.
 *
 * @param number the number
 * @param method the method, with its fingerprint if the client would speak packed, and what the client takes of it if it is more than the
 *     preface says
 * @param marked whether each message of its calls begins with a byte that tells how it is compressed
 */
public record BindFrame(int number, MethodSignature method, boolean marked) implements Frame {
    /** How many methods a connection may have called. */
    public static final int MAX_NUMBER = 1024;

    /** How many bytes a name may take. */
    public static final int MAX_NAME_BYTES = 255;

    /** It is a server's answer: a {@link BoundFrame}. */
    static final int ANSWER = 1;

    /** The fingerprint follows; of an answer: the fingerprints are equal. */
    static final int FINGERPRINT = 2;

    /** The longest message follows that the sender takes in calls of the method. */
    static final int MAX_MESSAGE = 4;

    /** Messages are marked. */
    static final int MARKED = 8;

    /** Of a method whose messages are not marked. */
    public BindFrame(int number, MethodSignature method) {
        this(number, method, false);
    }

    /** Of a method whose messages are tagged and no longer than the prefaces say. */
    public BindFrame(int number, MethodKind kind, String name) {
        this(number, new MethodSignature(name, kind, null, 0));
    }

    @Override
    public void encode(ByteBuf out) {
        Fingerprint fingerprint = method.fingerprint();
        int flags = (fingerprint == null ? 0 : FINGERPRINT)
                | (method.maxMessage() == 0 ? 0 : MAX_MESSAGE)
                | (marked ? MARKED : 0);
        int start = FrameWriter.begin(out, FrameType.BIND, flags, 0);
        Varint.write(out, number);
        out.writeByte(method.kind().number());
        FrameWriter.text(out, method.fullName());
        if (fingerprint != null) {
            out.writeLong(fingerprint.high()).writeLong(fingerprint.low());
        }
        if (method.maxMessage() != 0) {
            Varint.write(out, method.maxMessage());
        }
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.bind(this);
    }

    static BindFrame read(FrameReader in) {
        int flags = in.flags(FINGERPRINT | MAX_MESSAGE | MARKED);
        in.connectionId();
        int number = number(in);
        int kindNumber = in.unsignedByte("a method's kind");
        MethodKind kind = MethodKind.of(kindNumber);
        if (kind == null) {
            throw new ProtocolException(
                    CloseCode.NOT_SUPPORTED, "methods of kind " + kindNumber + " are not supported");
        }
        String name = in.text(MAX_NAME_BYTES, "a method's name");
        Fingerprint fingerprint = fingerprint(in, (flags & FINGERPRINT) != 0);
        int maxMessage = maxMessage(in, (flags & MAX_MESSAGE) != 0);
        in.end();
        return new BindFrame(number, new MethodSignature(name, kind, fingerprint, maxMessage), (flags & MARKED) != 0);
    }

    static int number(FrameReader in) {
        return (int) in.varint(MAX_NUMBER, "a method's number");
    }

    /** {@return how long messages may be, if that follows, or else 0} */
    static int maxMessage(FrameReader in, boolean follows) {
        if (!follows) {
            return 0;
        }
        int bytes = (int) in.varint(Preface.MAX_MESSAGE, "a method's max_message");
        if (bytes < Preface.BASE_MESSAGE) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a method's max_message of " + bytes + ", where every peer takes " + Preface.BASE_MESSAGE);
        }
        return bytes;
    }

    private static @Nullable Fingerprint fingerprint(FrameReader in, boolean follows) {
        return follows ? new Fingerprint(in.longBE("a fingerprint"), in.longBE("a fingerprint")) : null;
    }
}

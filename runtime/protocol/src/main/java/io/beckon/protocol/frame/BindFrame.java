/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.MethodKind;
import io.netty.buffer.ByteBuf;

/**
 * A method gets a number, once for the connection: the first 1, each further one the next.
 *
 * @param number the number
 * @param kind who sends how many messages in its calls
 * @param name {@code pkg.Service/method}
 */
public record BindFrame(int number, MethodKind kind, String name) implements Frame {
    /** How many methods a connection may have called. */
    public static final int MAX_NUMBER = 1024;

    /** How many bytes a name may take. */
    public static final int MAX_NAME_BYTES = 255;

    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.BIND, 0, 0);
        Varint.write(out, number);
        out.writeByte(kind.number());
        FrameWriter.text(out, name);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.bind(this);
    }

    static BindFrame read(FrameReader in) {
        in.flags(0); // 1 and 2 are kept for the acknowledgement and a fingerprint
        in.connectionId();
        int number = number(in);
        int kindNumber = in.unsignedByte("a method's kind");
        MethodKind kind = MethodKind.of(kindNumber);
        if (kind == null) {
            throw new ProtocolException(
                    CloseCode.NOT_SUPPORTED, "methods of kind " + kindNumber + " are not supported");
        }
        String name = in.text(MAX_NAME_BYTES, "a method's name");
        in.end();
        return new BindFrame(number, kind, name);
    }

    static int number(FrameReader in) {
        return (int) in.varint(MAX_NUMBER, "a method's number");
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * A call that is never answered, and so has no id.
 *
 * @param method the method's number
 * @param timeoutMillis how much time it has left, in milliseconds; 0 if it has all
 * @param arguments a struct
 */
public record OnewayFrame(int method, int timeoutMillis, ByteBuf arguments) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        CallFrame.write(out, FrameType.ONEWAY, 0, method, timeoutMillis, arguments);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.oneway(this);
    }

    static OnewayFrame read(FrameReader in) {
        boolean deadline = in.flags(CallFrame.DEADLINE) == CallFrame.DEADLINE;
        in.expectConnectionId();
        return new OnewayFrame(BindFrame.number(in), deadline ? CallFrame.timeout(in) : 0, in.rest());
    }
}

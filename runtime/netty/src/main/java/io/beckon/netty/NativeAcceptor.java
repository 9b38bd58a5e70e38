/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.frame.Preface;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/** The native protocol. */
final class NativeAcceptor implements Acceptor {
    /** What a client offers under TLS to say that it speaks this. */
    static final String ALPN = "beckon/1";

    @Override
    public String protocol() {
        return "beckon";
    }

    /** The first byte begins no other protocol; what is wrong behind it is told in the protocol's own words. */
    @Override
    public Match match(ByteBuf head) {
        return head.getByte(head.readerIndex()) == Preface.FIRST_BYTE ? Match.YES : Match.NO;
    }

    @Override
    public void accept(Channel channel, ServerPort port) {
        ServerHandler handler = new ServerHandler(channel, port);
        channel.pipeline().addLast(handler);
        port.opened(handler);
    }
}

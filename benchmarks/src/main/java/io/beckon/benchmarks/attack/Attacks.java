/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.ExtensionFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** All kinds of attack. */
final class Attacks {
    private static final int MANY = 5_000;
    private static final int FEW = 50;
    private static final int GENERATIONS = 8;
    private static final Duration SLOW = Duration.ofSeconds(25);
    private static final Duration STALLED = Duration.ofSeconds(40);
    private static final Duration QUICK = Duration.ofSeconds(5);

    private Attacks() {}

    static List<Attack> all() {
        ByteBuf nothing = Unpooled.EMPTY_BUFFER;
        ByteBuf hello = hello();
        ByteBuf bound =
                Unpooled.wrappedBuffer(hello(), frames(new BindFrame(1, MethodKind.UNARY, AttackedServer.BLOB)));
        ByteBuf begun = Unpooled.wrappedBuffer(
                bound.duplicate(), frames(new CallFrame(8, 1, 0, Metadata.EMPTY, false, 1 << 20, blob(16_000))));
        return List.of(
                new Attack("silence", MANY, nothing, turn -> nothing, Attack.Manner.slow(SLOW)),
                Attack.dribbling("preface, a byte a second", MANY, nothing, longHello(), SLOW),
                Attack.dribbling("frame, a byte a second", MANY, hello, frames(new ExtensionFrame(blob(100))), SLOW),
                new Attack(
                        "message, a byte a second",
                        MANY,
                        begun,
                        turn -> frames(new DataFrame(8, false, true, blob(1))),
                        Attack.Manner.slow(SLOW)),
                new Attack(
                        "answers that nobody reads",
                        FEW,
                        Unpooled.wrappedBuffer(bound.duplicate(), askForMuch()),
                        turn -> nothing,
                        new Attack.Manner(false, false, Duration.ofSeconds(1), STALLED)),
                Attack.flooding("PING", FEW, hello, turn -> frames(new PingFrame(false, turn)), QUICK),
                Attack.flooding("EXT", FEW, hello, turn -> frames(new ExtensionFrame(blob(100))), QUICK),
                Attack.flooding("calls given up at once", FEW, bound, Attacks::callAndCancel, QUICK),
                Attack.flooding("BIND", FEW, hello, turn -> bind(turn + 1), QUICK),
                Attack.flooding("metadata too large", FEW, bound, Attacks::metadata, QUICK),
                new Attack("TLS, silence", MANY, nothing, turn -> nothing, Attack.Manner.slow(SLOW)).onTls(),
                Attack.dribbling("TLS, hello, a byte a second", MANY, nothing, clientHello(), SLOW)
                        .onTls(),
                new Attack(
                        "TLS, handshakes begun and dropped",
                        FEW,
                        clientHello(),
                        turn -> null,
                        new Attack.Manner(true, true, Duration.ofMillis(20), QUICK)));
    }

    /** What a client says first by TLS, and is answered by a signature. */
    private static ByteBuf clientHello() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 1);
            engine.setUseClientMode(true);
            ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), hello);
            return Unpooled.wrappedBuffer(hello.flip());
        } catch (NoSuchAlgorithmException | SSLException e) {
            throw new IllegalStateException("no TLS here", e);
        }
    }

    private static ByteBuf hello() {
        ByteBuf out = Unpooled.buffer();
        new Preface(1, 1, 1 << 20, Preface.BASE_SLOTS, Preface.BASE_WINDOW).encode(out);
        return out;
    }

    /** A preface with a tag that nobody knows and everybody may ignore. */
    private static ByteBuf longHello() {
        ByteBuf out = Unpooled.buffer().writeBytes(new byte[] {(byte) 0xF5, 'b', 'k', 'n', 1, 1});
        out.writeShortLE(200).writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        return out.writeByte(20).writeByte(0xC5).writeByte(1).writeZero(197);
    }

    private static ByteBuf callAndCancel(int turn) {
        int id = 8 | turn % GENERATIONS;
        return frames(call(id, arguments()), new CancelFrame(id, CancelReason.CALLER));
    }

    private static ByteBuf bind(int number) {
        return number > BindFrame.MAX_NUMBER
                ? frames(new PingFrame(false, number))
                : frames(new BindFrame(number, MethodKind.UNARY, "no.Such/method" + number));
    }

    /** By hand: our own writer does not write so much. */
    private static ByteBuf metadata(int turn) {
        ByteBuf block = Unpooled.buffer();
        for (int i = 0; i < Metadata.MAX_ENTRIES + 1; i++) {
            block.writeByte(1).writeByte('a').writeByte(2).writeByte('b');
        }
        ByteBuf body =
                Unpooled.buffer().writeByte(8).writeByte(1).writeByte(0x84).writeByte(2);
        body.writeBytes(block).writeBytes(arguments());
        return Unpooled.buffer()
                .writeMediumLE(body.readableBytes())
                .writeByte(0x12)
                .writeBytes(body);
    }

    private static ByteBuf askForMuch() {
        ByteBuf all = Unpooled.buffer();
        for (int slot = 1; slot <= 200; slot++) {
            call(slot << Frame.GENERATION_BITS, arguments()).encode(all);
        }
        return all;
    }

    private static CallFrame call(int id, ByteBuf arguments) {
        return new CallFrame(id, 1, 0, arguments);
    }

    private static ByteBuf arguments() {
        return blob(1); // a struct without fields
    }

    private static ByteBuf frames(Frame... frames) {
        ByteBuf out = Unpooled.buffer();
        for (Frame each : frames) {
            each.encode(out);
        }
        return out;
    }

    private static ByteBuf blob(int bytes) {
        return Unpooled.wrappedBuffer(new byte[bytes]);
    }
}

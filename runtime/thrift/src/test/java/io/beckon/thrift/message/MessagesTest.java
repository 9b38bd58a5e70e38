/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Bytes;
import io.beckon.rpc.Metadata;
import io.beckon.testkit.LeakCheck;
import io.beckon.thrift.form.ClientType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages in every form: the frozen bytes, both ways and in pieces, and what is refused. */
@ExtendWith(LeakCheck.class)
class MessagesTest {
    private static final UnpooledByteBufAllocator ALLOCATOR = UnpooledByteBufAllocator.DEFAULT;

    /** The call ping, number 5, with an empty struct. */
    @ParameterizedTest
    @CsvSource({
        // version and type, length of the name, name, number, stop
        "UNFRAMED_BINARY,     80010001 00000004 70696e67 00000005 00",
        // protocol, type and version, number, length of the name, name, stop
        "UNFRAMED_COMPACT,    82 21 05 04 70696e67 00",
        // length of the name, name, type, number, stop
        "UNFRAMED_OLD_BINARY, 00000004 70696e67 01 00000005 00",
        // length, then as above
        "FRAMED_BINARY,       00000011 80010001 00000004 70696e67 00000005 00",
        "FRAMED_COMPACT,      00000009 82 21 05 04 70696e67 00",
        "FRAMED_OLD_BINARY,   0000000e 00000004 70696e67 01 00000005 00",
    })
    void bytesAreFrozen(ClientType type, String hex) {
        byte[] bytes = ByteBufUtil.decodeHexDump(hex.replace(" ", ""));
        assertThat(Detection.detect(Unpooled.wrappedBuffer(bytes)).type()).isEqualTo(type);
        assertThat(ByteBufUtil.hexDump(written(type, MessageFormat.of(type.protocol()), null)))
                .isEqualTo(hex.replace(" ", ""));
        assertThat(read(type, 1, bytes)).containsExactly(new MessageHeader("ping", MessageType.CALL, 5));
    }

    @ParameterizedTest
    @CsvSource({
        // length | magic, flags, number, size in words | protocol, transforms | headers: 1, count, name, value, padding
        // | message
        "BINARY,  00000027 0fff 0001 00000005 0003 00 00 01 01 03 77686f 03 616461"
                + " 80010001 00000004 70696e67 00000005 00",
        "COMPACT, 0000001f 0fff 0001 00000005 0003 02 00 01 01 03 77686f 03 616461" + " 82 21 05 04 70696e67 00",
    })
    void headerFramesAreFrozen(MessageFormat protocol, String hex) {
        HeaderFrame frame =
                new HeaderFrame(HeaderFrame.OUT_OF_ORDER, 5, protocol, false, Metadata.EMPTY.with("who", "ada"));
        byte[] bytes = ByteBufUtil.decodeHexDump(hex.replace(" ", ""));
        assertThat(ByteBufUtil.hexDump(written(ClientType.HEADERS, protocol, frame)))
                .isEqualTo(hex.replace(" ", ""));
        MessageReader reader = new MessageReader(ClientType.HEADERS, 1 << 20, ALLOCATOR);
        reader.add(Unpooled.wrappedBuffer(bytes));
        Message message = reader.next();
        assertThat(message.header()).isEqualTo(new MessageHeader("ping", MessageType.CALL, 5));
        assertThat(message.envelope()).isEqualTo(frame);
        message.body().release();
    }

    /** Names in capitals become small ones; what metadata cannot be named is passed over; values are text where they are UTF-8. */
    @Test
    void headersAreMetadata() {
        String headers = "01 03" + "03 57484F 03 616461" + "03 612062 01 78" + "01 6B 02 00FF" + "00";
        String frame = "00000033 0FFF 0000 00000005 0006 00 00" + headers + "80010001 00000004 70696e67 00000005 00";
        try (MessageReader reader = new MessageReader(ClientType.HEADERS, 1 << 20, ALLOCATOR)) {
            reader.add(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(frame.replace(" ", ""))));
            Message message = reader.next();
            assertThat(message.envelope().headers())
                    .isEqualTo(Metadata.EMPTY.with("who", "ada").with("k", Bytes.of((byte) 0, (byte) 0xFF)));
            message.body().release();
        }
    }

    @ParameterizedTest
    @EnumSource
    void messagesComeInAnyPieces(ClientType type) {
        MessageFormat protocol = type.protocol() == null ? MessageFormat.COMPACT : MessageFormat.of(type.protocol());
        for (boolean zlib : new boolean[] {false, true}) {
            HeaderFrame frame =
                    type == ClientType.HEADERS ? new HeaderFrame(0, 5, protocol, zlib, Metadata.EMPTY) : null;
            byte[] one = written(type, protocol, frame);
            byte[] three = new byte[3 * one.length];
            for (int i = 0; i < 3; i++) {
                System.arraycopy(one, 0, three, i * one.length, one.length);
            }
            for (int piece = 1; piece <= three.length; piece++) {
                assertThat(read(type, piece, three)).as("pieces of %d", piece).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a frame of no bytes, as the zero-length frames that some bindings took again and again
        "FRAMED_BINARY,  00000000,                                      a frame of 0 bytes",
        "FRAMED_COMPACT, FFFFFFFF,                                      a frame of -1 bytes",
        // 14 bytes that announce two gigabytes
        "FRAMED_BINARY,  7FFFFFFF 80010001 00000004 7069,                a frame of 2147483647 bytes",
        "HEADERS,        3FFFFFFF 0FFF,                                  a frame of 1073741823 bytes",
        "FRAMED_BINARY,  00000004 80010001,                             a message that ends within its header",
        "FRAMED_BINARY,  00000009 00000004 70696e67 01,                  does not begin with 80 01",
        "FRAMED_BINARY,  00000010 80010001 7FFFFFFF 70696e67 00000005,   a method's name of 2147483647 bytes",
        "FRAMED_BINARY,  0000000D 80010009 00000001 61 00000005,         a message of type 9",
        "FRAMED_BINARY,  0000000D 80010001 00000001 FF 00000005,         a method's name that is not UTF-8",
        "HEADERS,        00000004 0FFF 0000,                            does not begin as the header transport's do",
        // a size that is negative for who reads it with a sign
        "HEADERS,        0000000A 0FFF 0000 00000005 FFFF,               a header of 262140 bytes",
        "HEADERS,        0000000A 0FFF 0000 00000005 0001,               a header of 4 bytes in a frame with 0 left",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 FFFFFFFF,       a message that ends within its header",
        "HEADERS,        00000012 0FFF 0000 00000005 0002 FFFFFFFFFFFFFFFF, a varint of more than 5 bytes",
        // no payload at all, which some bindings asked for again and again
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 02 00 00 00,    a message that ends within its header",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 01 00 00 00,    protocol 1",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 02 01 02 00,    transform 2",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 02 02 01 01,    transform 1 a second time",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 02 00 01 7F,    more than 64 headers",
        "HEADERS,        00000012 0FFF 0000 00000005 0002 02 00 01 FFFFFFFF0F, more than 64 headers",
        "HEADERS,        0000000E 0FFF 0000 00000005 0001 02 00 01 02,    a message that ends within its header",
        "HEADERS,        00000012 0FFF 0000 00000005 0002 02 00 01 01 7F 000000, a header of 127 bytes where 3 are left",
        "HEADERS,        00000012 0FFF 0000 00000005 0001 02 01 01 00 DEADBEEF, a compressed message that is not zlib",
        "HEADERS,        00000010 0FFF 0000 00000005 0001 02 01 01 00 789C, a compressed message that ends too soon",
    })
    void whatIsMalformedIsRefused(ClientType type, String hex, String problem) {
        assertThatThrownBy(() -> read(type, 1 << 20, ByteBufUtil.decodeHexDump(hex.replace(" ", ""))))
                .isInstanceOf(ThriftException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void whatIsCompressedDoesNotGrowWithoutBound() {
        HeaderFrame frame = new HeaderFrame(0, 5, MessageFormat.BINARY, true, Metadata.EMPTY);
        ByteBuf out = Unpooled.buffer();
        ByteBuf zeros = Unpooled.wrappedBuffer(new byte[900_000]);
        MessageHeader header = new MessageHeader("ping", MessageType.CALL, 5);
        new MessageWriter(ClientType.HEADERS, ALLOCATOR).write(MessageFormat.BINARY, header, zeros, frame, out);
        byte[] bytes = ByteBufUtil.getBytes(out);
        assertThat(bytes).hasSizeLessThan(2_000);
        assertThatThrownBy(() -> read(ClientType.HEADERS, bytes.length, bytes))
                .isInstanceOf(ThriftException.class)
                .hasMessageContaining("becomes one of");
    }

    @Test
    void nothingIsTakenBeyondTheLimit() {
        MessageReader reader = new MessageReader(ClientType.UNFRAMED_BINARY, 100, ALLOCATOR);
        reader.add(Unpooled.wrappedBuffer(
                ByteBufUtil.decodeHexDump("8001000100000004" + "70696e67000000050b000100000064")));
        assertThatThrownBy(reader::next).hasMessageContaining("where the limit is 100");
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "80,                UNDECIDED",
        "8001, UNFRAMED_BINARY",
        "8002, NONE",
        "82, UNDECIDED",
        "8221, UNFRAMED_COMPACT",
        "8222,              NONE",
        "000000, UNDECIDED",
        "0000001100, UNDECIDED",
        "000000110FFF, HEADERS",
        "000000118001,      FRAMED_BINARY",
        "000000118221, FRAMED_COMPACT",
        "000000118222, NONE",
        "000000110000,      FRAMED_OLD_BINARY",
        "000000047069, UNFRAMED_OLD_BINARY",
        "000001047069, NONE",
        "000000000000,      NONE",
        "160301020001, NONE",
        "474554, NONE",
        "F5626B6E, NONE",
        "FF, NONE",
        "405248, NONE",
    })
    void firstBytesTell(String hex, String expected) {
        Detection detection = Detection.detect(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));
        String found = detection.type() != null ? detection.type().name() : detection.decided() ? "NONE" : "UNDECIDED";
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void declaredExceptionsStandInAField(MessageFormat protocol) {
        ByteBuf struct = Unpooled.wrappedBuffer(new byte[] {0});
        for (int id : new int[] {1, 2, 15, 16, 300, -1}) {
            ByteBuf result = Unpooled.buffer();
            protocol.writeInField(id, struct.duplicate(), result);
            assertThat(protocol.firstField(result)).isEqualTo(id);
        }
        assertThat(protocol.firstField(struct)).isNull();
    }

    private static byte[] written(ClientType type, MessageFormat protocol, HeaderFrame frame) {
        ByteBuf out = Unpooled.buffer();
        ByteBuf empty = Unpooled.wrappedBuffer(new byte[] {0});
        MessageHeader header = new MessageHeader("ping", MessageType.CALL, 5);
        new MessageWriter(type, ALLOCATOR).write(protocol, header, empty, frame, out);
        return ByteBufUtil.getBytes(out);
    }

    /** Reads all messages of bytes that come in pieces of one size. */
    private static List<MessageHeader> read(ClientType type, int piece, byte[] bytes) {
        List<MessageHeader> headers = new ArrayList<>();
        try (MessageReader reader = new MessageReader(type, 1 << 20, ALLOCATOR)) {
            for (int at = 0; at < bytes.length; at += piece) {
                ByteBuf next = Unpooled.copiedBuffer(bytes, at, Math.min(piece, bytes.length - at));
                reader.add(next);
                next.release();
                Message message;
                while ((message = reader.next()) != null) {
                    headers.add(message.header());
                    assertThat(message.body().readableBytes()).isOne();
                    message.body().release();
                }
            }
        }
        return headers;
    }
}

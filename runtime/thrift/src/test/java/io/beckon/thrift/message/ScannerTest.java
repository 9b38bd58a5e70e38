/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.testkit.LeakCheck;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ends of unframed messages: those that libthrift writes, in pieces and byte by byte, and bytes that are none. */
@ExtendWith(LeakCheck.class)
class ScannerTest {
    private static final int MAX = 1 << 20;
    private static final byte[] TYPES = {
        TType.BOOL,
        TType.BYTE,
        TType.I16,
        TType.I32,
        TType.I64,
        TType.DOUBLE,
        TType.STRING,
        TType.UUID,
        TType.LIST,
        TType.SET,
        TType.MAP,
        TType.STRUCT
    };

    @ParameterizedTest
    @EnumSource
    void messagesOfLibthriftEndWhereTheyEnd(MessageFormat protocol) throws Exception {
        for (int seed = 0; seed < 3_000; seed++) {
            byte[] bytes = message(protocol, new Random(seed));
            ByteBuf whole = Unpooled.wrappedBuffer(bytes, new byte[] {1, 2, 3});
            MessageScanner scanner = protocol.scanner(MAX);
            assertThat(scanner.scan(whole)).as("seed %d", seed).isEqualTo(bytes.length);
            scanner.reset();
            ByteBuf growing = Unpooled.buffer();
            for (int i = 0; i < bytes.length - 1; i++) {
                growing.writeByte(bytes[i]);
                assertThat(scanner.scan(growing)).as("seed %d at %d", seed, i).isEqualTo(MessageScanner.MORE);
            }
            growing.writeByte(bytes[bytes.length - 1]).writeByte(0);
            assertThat(scanner.scan(growing)).as("seed %d", seed).isEqualTo(bytes.length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedMessagesEndOrAreRefused(MessageFormat protocol) throws Exception {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = message(protocol, random);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            ByteBuf whole = Unpooled.wrappedBuffer(cut);
            int atOnce = scan(protocol, whole, cut.length);
            int inPieces = scan(protocol, whole, 1 + random.nextInt(5));
            assertThat(inPieces).as("seed %d", seed).isEqualTo(atOnce);
            assertThat(atOnce).isLessThanOrEqualTo(cut.length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY,     80010001 00000001 61 00000001 0F 0001 0A FFFFFFFF,           a container of -1 elements",
        "BINARY,     80010001 00000001 61 00000001 0F 0001 0A 000F0000,           a message of 78643",
        "BINARY,     80010001 00000001 61 00000001 0F 0001 02 7FFFFFFF,           a container of 2147483647 elements",
        "BINARY,     80010001 00000001 61 00000001 0D 0001 08 08 7FFFFFFF,        a container of 2147483647 elements",
        "BINARY,     80010001 00000001 61 00000001 0B 0001 7FFFFFFF,              a message of 2147483",
        "BINARY,     80010001 00000001 61 00000001 0B 0001 FFFFFFFE,              a string of -2 bytes",
        "BINARY,     80010001 00000001 61 00000001 11 0001,                       no type has the number 17",
        "BINARY,     80010001 00000001 61 00000001 0F 0001 00 00000001,           no type has the number 0",
        "BINARY,     80010001 7FFFFFFF,                                           a method's name of 2147483647 bytes",
        "BINARY,     80010001 FFFFFFFF,                                           a method's name of -1 bytes",
        "BINARY,     80020001 00000001,                                           does not begin with 80 01",
        "OLD_BINARY, 00000100,                                                    a method's name of 256 bytes",
        "COMPACT,    82 21 01 01 61 19 F5 FFFFFFFF07,                             a container of 2147483647 elements",
        "COMPACT,    82 21 01 01 61 19 F5 FFFFFFFFFF,                             a varint of more than 5 bytes",
        "COMPACT,    82 21 01 01 61 1B FFFFFFFF0F 55,                             a container of 4294967295 elements",
        "COMPACT,    82 21 01 01 61 18 FFFFFFFF0F,                                a message of 4294967",
        "COMPACT,    82 21 01 01 61 1E,                                           no type has the number 14",
        "COMPACT,    82 21 01 01 61 16 FFFFFFFFFFFFFFFFFFFF,                      a varint of more than 10 bytes",
        "COMPACT,    82 21 01 FFFFFFFF0F,                                         a method's name of 4294967295 bytes",
        "COMPACT,    82 22 01 01 61,                                              does not begin with 82 and version 1",
    })
    void whatIsNoMessageIsRefusedAsSoonAsItCanBe(MessageFormat protocol, String hex, String problem) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> protocol.scanner(MAX).scan(Unpooled.wrappedBuffer(bytes)))
                .isInstanceOf(ThriftException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @EnumSource
    void nestingIsBoundedAndCostsNoStack(MessageFormat protocol) throws Exception {
        for (byte type : new byte[] {TType.STRUCT, TType.LIST}) {
            assertThat(scan(protocol, Unpooled.wrappedBuffer(nested(protocol, 63, type)), 7))
                    .isPositive();
            byte[] deep = nested(protocol, 100_000, type);
            assertThatThrownBy(() -> protocol.scanner(MAX).scan(Unpooled.wrappedBuffer(deep)))
                    .hasMessageContaining("nested more than 64 deep");
        }
    }

    /** Scans what comes in pieces of so many bytes. {@return its length, or -1 for more, or -2 for a refusal} */
    private static int scan(MessageFormat protocol, ByteBuf whole, int piece) {
        MessageScanner scanner = protocol.scanner(MAX);
        int size = MessageScanner.MORE;
        try {
            for (int end = 0; size == MessageScanner.MORE && end < whole.readableBytes(); ) {
                end = Math.min(whole.readableBytes(), end + Math.max(1, piece));
                size = scanner.scan(whole.slice(0, end));
            }
            return size;
        } catch (ThriftException e) {
            return -2;
        }
    }

    private static byte[] nested(MessageFormat protocol, int depth, byte type) throws Exception {
        TMemoryBuffer buffer = new TMemoryBuffer(64);
        TProtocol out = protocol(protocol, buffer);
        out.writeMessageBegin(new TMessage("m", (byte) 1, 1));
        out.writeStructBegin(new TStruct());
        if (type == TType.LIST) {
            out.writeFieldBegin(new TField("", TType.LIST, (short) 1));
            for (int i = 1; i < depth; i++) {
                out.writeListBegin(new TList(TType.LIST, 1));
            }
            out.writeListBegin(new TList(TType.I32, 0));
        } else {
            for (int i = 0; i < depth; i++) {
                out.writeFieldBegin(new TField("", TType.STRUCT, (short) 1));
                out.writeStructBegin(new TStruct());
            }
            for (int i = 0; i < depth; i++) {
                out.writeFieldStop();
            }
        }
        out.writeFieldStop();
        return Arrays.copyOf(buffer.getArray(), buffer.length());
    }

    private static byte[] message(MessageFormat protocol, Random random) throws Exception {
        TMemoryBuffer buffer = new TMemoryBuffer(64);
        TProtocol out = protocol(protocol, buffer);
        out.writeMessageBegin(new TMessage("method" + random.nextInt(9), (byte) 1, random.nextInt()));
        value(TType.STRUCT, out, random, 4);
        return Arrays.copyOf(buffer.getArray(), buffer.length());
    }

    private static TProtocol protocol(MessageFormat protocol, TMemoryBuffer buffer) {
        return switch (protocol) {
            case BINARY -> new TBinaryProtocol(buffer);
            case OLD_BINARY -> new TBinaryProtocol(buffer, false, false);
            case COMPACT -> new TCompactProtocol(buffer);
        };
    }

    private static void value(byte type, TProtocol out, Random random, int depth) throws Exception {
        int count = random.nextInt(20) == 0 ? 20 : random.nextInt(3);
        byte element = TYPES[random.nextInt(depth == 0 ? 8 : TYPES.length)];
        switch (type) {
            case TType.BOOL -> out.writeBool(random.nextBoolean());
            case TType.BYTE -> out.writeByte((byte) random.nextInt());
            case TType.I16 -> out.writeI16((short) random.nextInt());
            case TType.I32 -> out.writeI32(random.nextInt() >> random.nextInt(32));
            case TType.I64 -> out.writeI64(random.nextLong() >> random.nextInt(64));
            case TType.DOUBLE -> out.writeDouble(random.nextDouble());
            case TType.STRING -> out.writeString("x".repeat(random.nextInt(200)));
            case TType.UUID -> out.writeUuid(new UUID(random.nextLong(), random.nextLong()));
            case TType.LIST, TType.SET -> {
                if (type == TType.LIST) {
                    out.writeListBegin(new TList(element, count));
                } else {
                    out.writeSetBegin(new TSet(element, count));
                }
                for (int i = 0; i < count; i++) {
                    value(element, out, random, depth - 1);
                }
            }
            case TType.MAP -> {
                out.writeMapBegin(new TMap(TType.STRING, element, count));
                for (int i = 0; i < count; i++) {
                    value(TType.STRING, out, random, depth - 1);
                    value(element, out, random, depth - 1);
                }
            }
            default -> {
                out.writeStructBegin(new TStruct());
                for (int i = 0; i < count; i++) {
                    byte field = TYPES[random.nextInt(depth == 0 ? 8 : TYPES.length)];
                    out.writeFieldBegin(new TField("", field, (short) random.nextInt(60)));
                    value(field, out, random, depth - 1);
                    out.writeFieldEnd();
                }
                out.writeFieldStop();
                out.writeStructEnd();
            }
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * What each side says first. The client's asks for a version; the server's names the one it chose as both lowest and highest, or, if
 * it speaks none of the client's, its own range, with a {@link CloseFrame} behind it.
 *
 * @param lowestVersion the lowest version that the sender speaks
 * @param highestVersion the highest
 * @param maxFrame how long a frame the sender takes, counted as its length field counts
 * @param maxSlots how many calls the sender takes at a time
 */
public record Preface(int lowestVersion, int highestVersion, int maxFrame, int maxSlots) {
    /** The version that {@code docs/protocol.md} specifies. */
    public static final int VERSION = 1;

    /** What every peer takes, and what holds until its preface has come: frames of 64 KiB. */
    public static final int BASE_FRAME = 1 << 16;

    /** The longest frame that a length of three bytes can tell. */
    public static final int MAX_FRAME = (1 << 24) - 1;

    /** What every peer takes, and what holds until its preface has come: eight calls at a time. */
    public static final int BASE_SLOTS = 8;

    /** The most calls at a time that can be agreed on. */
    public static final int MAX_SLOTS = (1 << 16) - 1;

    /** What no other protocol on a port begins with. */
    public static final byte FIRST_BYTE = (byte) 0xF5;

    static final byte[] MAGIC = {FIRST_BYTE, 'b', 'k', 'n'};
    static final byte[] LINE_ENDS = {'\r', '\n', '\r', '\n'};

    /** Even tags may be ignored by who does not know them; odd ones may not. Each stands at most once. */
    static final int TAG_MAX_FRAME = 2;

    static final int TAG_MAX_SLOTS = 6;

    /** Checks the ranges. */
    public Preface {
        check("lowest version", lowestVersion, 1, 255);
        check("highest version", highestVersion, lowestVersion, 255);
        check("max_frame", maxFrame, BASE_FRAME, MAX_FRAME);
        check("max_slots", maxSlots, BASE_SLOTS, MAX_SLOTS);
    }

    /** Writes the preface; what is as every peer has it is left out. */
    public void encode(ByteBuf out) {
        out.writeBytes(MAGIC).writeByte(lowestVersion).writeByte(highestVersion);
        int lengthIndex = out.writerIndex();
        out.writeShortLE(0).writeBytes(LINE_ENDS);
        int start = out.writerIndex();
        if (maxFrame != BASE_FRAME) {
            encode(out, TAG_MAX_FRAME, maxFrame);
        }
        if (maxSlots != BASE_SLOTS) {
            encode(out, TAG_MAX_SLOTS, maxSlots);
        }
        out.setShortLE(lengthIndex, out.writerIndex() - start);
    }

    private static void encode(ByteBuf out, int tag, int value) {
        Varint.write(out, tag);
        int lengthIndex = out.writerIndex();
        out.writeByte(0);
        Varint.write(out, value);
        out.setByte(lengthIndex, out.writerIndex() - lengthIndex - 1);
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a preface has " + what + " from " + min + " to " + max + ", not " + value);
        }
    }
}

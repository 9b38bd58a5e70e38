/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * What each side says first: which versions it speaks and how much it takes.
 *
 * @param lowestVersion the lowest version that the sender speaks
 * @param highestVersion the highest
 * @param maxMessage how long a message the sender takes, in bytes
 * @param maxSlots how many calls the sender takes at a time
 * @param window how many bytes of a call's items, or of a message in parts, the sender takes before it gives more credit
 * @param compressions the numbers of the compressions that the sender takes, as bits; 0 if messages are never marked
 */
public record Preface(
        int lowestVersion, int highestVersion, int maxMessage, int maxSlots, int window, int compressions) {
    /** The version that {@code docs/protocol.md} specifies. */
    public static final int VERSION = 1;

    /** What every peer takes, and what holds until its preface has come: messages of 64 KiB. */
    public static final int BASE_MESSAGE = 1 << 16;

    /** The longest message that can be agreed on: 1 GiB. */
    public static final int MAX_MESSAGE = 1 << 30;

    /** What every peer takes, and what holds until its preface has come: eight calls at a time. */
    public static final int BASE_SLOTS = 8;

    /** The most calls at a time that can be agreed on. */
    public static final int MAX_SLOTS = (1 << 16) - 1;

    /** What every peer takes, and what holds until its preface has come: 64 KiB of a call. */
    public static final int BASE_WINDOW = 1 << 16;

    /** The largest window that can be agreed on: 16 MiB. */
    public static final int MAX_WINDOW = 1 << 24;

    /** What no other protocol on a port begins with. */
    public static final byte FIRST_BYTE = (byte) 0xF5;

    static final byte[] MAGIC = {FIRST_BYTE, 'b', 'k', 'n'};
    static final byte[] LINE_ENDS = {'\r', '\n', '\r', '\n'};

    static final int TAG_MAX_MESSAGE = 4;
    static final int TAG_MAX_SLOTS = 6;
    static final int TAG_WINDOW = 8;
    static final int TAG_COMPRESSIONS = 16;

    /** Of a peer whose messages are never marked. */
    public Preface(int lowestVersion, int highestVersion, int maxMessage, int maxSlots, int window) {
        this(lowestVersion, highestVersion, maxMessage, maxSlots, window, 0);
    }

    /** Checks the ranges. */
    public Preface {
        check("a preface has", "lowest version", lowestVersion, 1, 255);
        check("a preface has", "highest version", highestVersion, lowestVersion, 255);
        check("a preface has", "max_message", maxMessage, BASE_MESSAGE, MAX_MESSAGE);
        checkSlots(maxSlots, "a preface has");
        check("a preface has", "window", window, BASE_WINDOW, MAX_WINDOW);
    }

    /** Writes the preface; what is as every peer has it is left out. */
    public void encode(ByteBuf out) {
        out.writeBytes(MAGIC).writeByte(lowestVersion).writeByte(highestVersion);
        int lengthIndex = out.writerIndex();
        out.writeShortLE(0).writeBytes(LINE_ENDS);
        int start = out.writerIndex();
        write(out, TAG_MAX_MESSAGE, maxMessage, BASE_MESSAGE);
        write(out, TAG_MAX_SLOTS, maxSlots, BASE_SLOTS);
        write(out, TAG_WINDOW, window, BASE_WINDOW);
        if (compressions != 0) {
            Tags.writeSet(out, TAG_COMPRESSIONS, compressions);
        }
        out.setShortLE(lengthIndex, out.writerIndex() - start);
    }

    static void checkSlots(int slots, String who) {
        check(who, "max_slots", slots, BASE_SLOTS, MAX_SLOTS);
    }

    private static void write(ByteBuf out, int tag, int value, int base) {
        if (value != base) {
            Tags.write(out, tag, value);
        }
    }

    private static void check(String who, String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, who + " " + what + " from " + min + " to " + max + ", not " + value);
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * The server takes another number of calls from now on; tags as in a {@link Preface}, of which this one alone may change.
 *
 * @param maxSlots how many calls at a time, or 0 if the frame does not say
 */
public record SettingsFrame(int maxSlots) implements Frame {
    @Override
    public void encode(ByteBuf out) {
        int start = FrameWriter.begin(out, FrameType.SETTINGS, 0, 0);
        Tags.write(out, Preface.TAG_MAX_SLOTS, maxSlots);
        FrameWriter.end(out, start);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.settings(this);
    }

    static SettingsFrame read(FrameReader in) {
        in.flags(0);
        in.connectionId();
        int[] slots = new int[1];
        Tags.read(in.rest(), "settings", (tag, value) -> {
            if (tag == Preface.TAG_MAX_SLOTS) {
                slots[0] = value.number("max_slots");
            }
            return tag == Preface.TAG_MAX_SLOTS;
        });
        if (slots[0] != 0) {
            Preface.checkSlots(slots[0], "settings have");
        }
        return new SettingsFrame(slots[0]);
    }
}

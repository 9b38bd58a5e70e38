/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.ProtocolException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls that a server has not answered yet, by the slots that the client put them into. */
final class OpenCalls {
    private final @Nullable IncomingCall[] calls;
    private int count;

    OpenCalls(int slots) {
        this.calls = new IncomingCall[slots + 1];
    }

    /** Checks that a call may take its slot. */
    void requireIdle(int id) {
        int slot = slot(id);
        if (slot >= calls.length) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call in slot " + slot + ", where there are " + (calls.length - 1));
        }
        if (calls[slot] != null) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "a call in slot " + slot + ", which is taken");
        }
    }

    void add(IncomingCall call) {
        calls[slot(call.id())] = call;
        count++;
    }

    /** {@return the open call of an id, or null} */
    @Nullable
    IncomingCall get(int id) {
        IncomingCall call = slot(id) < calls.length ? calls[slot(id)] : null;
        return call != null && call.id() == id ? call : null;
    }

    /** Frees a call's slot. {@return whether the call was in it} */
    boolean remove(IncomingCall call) {
        int slot = slot(call.id());
        if (calls[slot] != call) {
            return false;
        }
        calls[slot] = null;
        count--;
        return true;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void forEach(Consumer<IncomingCall> action) {
        for (IncomingCall call : calls) {
            if (call != null) {
                action.accept(call);
            }
        }
    }

    private static int slot(int id) {
        return id >>> Frame.GENERATION_BITS;
    }
}

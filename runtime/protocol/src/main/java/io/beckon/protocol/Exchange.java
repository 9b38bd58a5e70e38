/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodKind;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A call as one end of a connection sees it: what both ends keep of it. On the connection's thread. */
public abstract sealed class Exchange permits IncomingCall, OutgoingCall {
    private final MethodKind kind;

    /** What this end takes of a message, where the method's schema says more than the limits; else 0. */
    private final int ownMaxMessage;

    /** The slot and generation; 0 if it has none, or none yet. */
    private int id;

    /** What is on its way out; only for what does not go in one frame. */
    private @Nullable Sending sending;

    /** What is on its way in; only for what does not come in one frame. */
    private @Nullable Receiving receiving;

    Exchange(MethodKind kind, int id, int ownMaxMessage) {
        this.kind = kind;
        this.id = id;
        this.ownMaxMessage = ownMaxMessage;
    }

    /** {@return the slot and generation; 0 for a one-way call and for one that has not been sent} */
    public final int id() {
        return id;
    }

    /** {@return who sends how many messages} */
    public final MethodKind kind() {
        return kind;
    }

    /** {@return what the call's messages look like, from the time that it has an id} */
    public abstract MessageForm form();

    /** {@return whether they are packed} */
    public final boolean isPacked() {
        return form().encoding() == Encoding.PACKED;
    }

    /** Checks that a message of the peer is encoded as the call's are. */
    final void requireEncoding(boolean packed, String what) {
        if (packed != isPacked()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    what + " for id " + id + " is " + (packed ? "packed" : "tagged") + ", and the call is not");
        }
    }

    final int ownMaxMessage() {
        return ownMaxMessage;
    }

    /** {@return what the peer takes of a message, where it says more of the method than in its preface; else 0} */
    abstract int peerMaxMessage();

    /** {@return whether the peer has said all that it will say about the method} */
    abstract boolean isPeerKnown();

    final void id(int taken) {
        id = taken;
    }

    final @Nullable Sending sending() {
        return sending;
    }

    final Sending sending(long credit, Held held) {
        if (sending == null) {
            sending = new Sending(credit, held);
        }
        return sending;
    }

    final @Nullable Receiving receiving() {
        return receiving;
    }

    final Receiving receiving(int window, Held held) {
        if (receiving == null) {
            receiving = new Receiving(window, held);
        }
        return receiving;
    }

    /** Checks that no message is on its way in parts: its parts come one behind the other. */
    final void requireNoPartial(String what) {
        if (receiving != null && receiving.hasPartial()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, what + " for id " + id + ", of which another message is not whole yet");
        }
    }

    /** {@return whether nobody wants what still comes} */
    abstract boolean isAbandoned();

    /** {@return whether the peer may send items} */
    abstract boolean takesItems();

    /** An item has come; valid until this returns, unless retained. */
    abstract void item(ByteBuf item);

    /** The peer's stream has ended. */
    abstract void itemsEnded();

    /** What was to be sent has been written. */
    abstract void sendable();

    /** A message is whole that began with a frame. */
    abstract void whole(MessageFrame first, ByteBuf message);
}

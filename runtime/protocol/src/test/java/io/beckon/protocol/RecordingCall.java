/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
import io.beckon.rpc.Status;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayList;
import java.util.List;

/** A call that writes down how it ends. */
final class RecordingCall extends OutgoingCall {
    static final long MILLISECOND = 1_000_000;

    final List<String> ends = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    Status status;

    RecordingCall(String method, MethodKind kind, int argumentBytes, long timeoutMillis) {
        this(new MethodSignature(method, kind, null, 0), Encoding.TAGGED, argumentBytes, timeoutMillis);
    }

    /** Its arguments are so many zeros, or packed half as many. */
    RecordingCall(MethodSignature method, Encoding encoding, int argumentBytes, long timeoutMillis) {
        this(
                method,
                new TestArguments(encoding, each -> each == Encoding.PACKED ? argumentBytes / 2 : argumentBytes),
                timeoutMillis);
    }

    RecordingCall(MethodSignature method, Arguments arguments, long timeoutMillis) {
        this(method, arguments, timeoutMillis, true);
    }

    private RecordingCall(MethodSignature method, Arguments arguments, long timeoutMillis, boolean encoded) {
        super(method, Metadata.EMPTY, arguments, 0, timeoutMillis * MILLISECOND);
        if (encoded) {
            arguments.encode();
        }
    }

    /** {@return a call for {@link ClientConnection#writeNow}} */
    static RecordingCall unencoded(String method, Arguments arguments) {
        return new RecordingCall(new MethodSignature(method, MethodKind.UNARY, null, 0), arguments, 1000, false);
    }

    static RecordingCall add() {
        return new RecordingCall("calc.Calculator/add", MethodKind.UNARY, 1, 1000);
    }

    static RecordingCall log() {
        return new RecordingCall("calc.Calculator/log", MethodKind.ONEWAY, 1, 1000);
    }

    @Override
    protected void item(ByteBuf item) {
        events.add("item " + (item.readableBytes() > 8 ? item.readableBytes() + " bytes" : ByteBufUtil.hexDump(item)));
    }

    @Override
    protected void sendable() {
        events.add("sendable");
    }

    @Override
    protected void stopped() {
        events.add("stopped");
    }

    @Override
    protected void sent() {
        ends.add("sent");
    }

    @Override
    protected void replied(ByteBuf result, Metadata metadata) {
        ends.add("replied " + ByteBufUtil.hexDump(result));
    }

    @Override
    protected void threw(int exceptionId, ByteBuf exception, Metadata metadata) {
        ends.add("threw " + exceptionId + " " + ByteBufUtil.hexDump(exception));
    }

    @Override
    protected void failed(Status how, Metadata metadata) {
        status = how;
        ends.add(how.code() + (how.notExecuted() ? ", not executed: " : ": ") + how.message());
    }
}

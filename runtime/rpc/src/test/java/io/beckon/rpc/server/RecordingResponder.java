/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.Status;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a call ended with, and keeps its buffers for a look at their counts. */
final class RecordingResponder implements Responder {
    final List<String> outcomes = new ArrayList<>();
    final List<ByteBuf> buffers = new ArrayList<>();
    Status status;
    boolean cancelled;
    boolean overloaded;

    @Override
    public ByteBuf buffer() {
        ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.heapBuffer(8, 64);
        buffers.add(buffer);
        return buffer;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isOverloaded() {
        return overloaded;
    }

    @Override
    public void result(ByteBuf result) {
        outcomes.add("result " + ByteBufUtil.hexDump(result));
        result.release();
    }

    @Override
    public void exception(int id, ByteBuf exception) {
        outcomes.add("exception " + id + " " + ByteBufUtil.hexDump(exception));
        exception.release();
    }

    @Override
    public void status(Status how) {
        status = how;
        outcomes.add(how.code() + (how.notExecuted() ? ", not executed" : ""));
    }
}

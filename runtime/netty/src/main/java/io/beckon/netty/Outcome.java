/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.frame.TerminalFrame;

/** What a call ended with, on its way to the event loop. */
record Outcome(ServerHandler connection, IncomingCall call, TerminalFrame frame) implements LoopTask {
    @Override
    public void run() {
        connection.answer(call, frame);
    }

    @Override
    public void rejected() {
        frame.release();
    }
}

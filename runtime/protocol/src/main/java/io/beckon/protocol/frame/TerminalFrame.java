/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

/** A frame that ends a call and frees its slot. */
public sealed interface TerminalFrame extends Frame permits ExceptionFrame, ReplyFrame, StatusFrame {
    /** {@return whose call ends} */
    int id();

    /** Releases the buffer, if there is one. */
    void release();
}

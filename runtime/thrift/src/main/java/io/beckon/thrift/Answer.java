/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.Metadata;
import io.beckon.thrift.message.MessageType;
import io.netty.buffer.ByteBuf;

/**
 * What a call is answered with.
 *
 * @param type a reply or an exception
 * @param body the struct; whoever has the answer releases it
 * @param headers what travels beside it, where the client's form has a place for that
 * @param isRefusal whether the client asked for what cannot be: its arguments cannot be read
 */
record Answer(MessageType type, ByteBuf body, Metadata headers, boolean isRefusal) {
    Answer(MessageType type, ByteBuf body, Metadata headers) {
        this(type, body, headers, false);
    }
}

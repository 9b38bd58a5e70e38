/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param format how it is written
 * @param header what stands before its struct
 * @param body its struct; whoever has the message releases it
 * @param envelope what the header transport put around it, or null
 */
public record Message(
        MessageFormat format,
        MessageHeader header,
        ByteBuf body,
        @Nullable HeaderFrame envelope) {}

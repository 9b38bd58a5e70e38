/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.rpc.Metadata;

/**
 * What {@code THeaderTransport} puts around a message (HeaderFormat.md), without the message.
 *
 * @param flags bits, of which {@link #OUT_OF_ORDER} is known
 * @param sequence the client's number for the frame, which the answer repeats
 * @param format how the message is written
 * @param zlib whether the message is compressed
 * @param headers what the header transport calls info headers
 */
public record HeaderFrame(int flags, int sequence, MessageFormat format, boolean zlib, Metadata headers) {
    /** The flag of clients that take answers in any order. */
    public static final int OUT_OF_ORDER = 1;

    /** How many bytes the variable part may have. */
    public static final int MAX_BYTES = 16 << 10;

    static final int MAGIC = 0x0FFF;

    /** Magic, flags, sequence and the size of the variable part. */
    static final int FIXED_BYTES = 10;

    static final int BINARY_ID = 0;
    static final int COMPACT_ID = 2;
    static final int ZLIB_ID = 1;
    static final int KEY_VALUE_ID = 1;

    /** {@return the envelope of an answer to this} */
    public HeaderFrame answer(Metadata headers) {
        return new HeaderFrame(flags, sequence, format, zlib, headers);
    }

    /** {@return whether the client takes answers in any order} */
    public boolean isOutOfOrder() {
        return (flags & OUT_OF_ORDER) != 0;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.rpc.MessageForm;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.function.ToIntFunction;

/** So many zeros. */
final class TestArguments extends Arguments {
    private final ToIntFunction<Encoding> size;

    TestArguments(Encoding encoding, ToIntFunction<Encoding> size) {
        this(MessageForm.of(encoding), size);
    }

    TestArguments(MessageForm form, ToIntFunction<Encoding> size) {
        super(form);
        this.size = size;
    }

    @Override
    protected ByteBuf encode(MessageForm how) {
        int bytes = size.applyAsInt(how.encoding());
        return PooledByteBufAllocator.DEFAULT.buffer().writeZero(bytes);
    }

    @Override
    protected void encode(MessageForm how, ByteBuf out, int most) {
        int bytes = size.applyAsInt(how.encoding());
        out.writeZero(Math.min(bytes, most));
        if (bytes > most) {
            throw new IndexOutOfBoundsException(bytes + " bytes, where " + most + " may stand");
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;

/** How values travel. Codecs know nothing of it: the same one writes and reads all of them. */
public enum Encoding {
    /** The native one: Apache Thrift's compact encoding, in its shortest form and read strictly. */
    COMPACT {
        @Override
        public WireReader reader(ByteBuf buffer) {
            return new WireReader(buffer);
        }

        @Override
        public WireWriter writer(ByteBuf buffer) {
            return new WireWriter(buffer);
        }
    },

    /** As peers of Apache Thrift read and write the compact encoding: written in the same way, read as tolerantly as they do. */
    THRIFT_COMPACT {
        @Override
        public WireReader reader(ByteBuf buffer) {
            return new LenientCompactReader(buffer, DecodeLimits.DEFAULT);
        }

        @Override
        public WireWriter writer(ByteBuf buffer) {
            return new WireWriter(buffer);
        }
    },

    /** Apache Thrift's binary encoding, read as tolerantly as peers of Apache Thrift do. */
    THRIFT_BINARY {
        @Override
        public WireReader reader(ByteBuf buffer) {
            return new BinaryReader(buffer, DecodeLimits.DEFAULT);
        }

        @Override
        public WireWriter writer(ByteBuf buffer) {
            return new BinaryWriter(buffer);
        }
    };

    /** {@return a reader of all that is readable now, within the default limits} */
    public abstract WireReader reader(ByteBuf buffer);

    /** {@return a writer behind the buffer's writer index} */
    public abstract WireWriter writer(ByteBuf buffer);
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/** Bytes that nobody vouches for: they decode, or a {@link DecodeException} says why not, and nothing else happens. */
final class Hostile {
    private Hostile() {}

    static boolean decodes(Codec<?> codec, byte[] bytes) {
        return decodes(Encoding.TAGGED, codec, bytes);
    }

    static boolean decodes(Encoding encoding, Codec<?> codec, byte[] bytes) {
        try {
            Wire.decode(encoding, codec, bytes);
            return true;
        } catch (DecodeException e) {
            if (e.offset() < 0 || e.offset() > bytes.length || e.getMessage().isEmpty()) {
                throw new AssertionError("a problem that lies outside of the bytes", e);
            }
            return false;
        }
    }
}

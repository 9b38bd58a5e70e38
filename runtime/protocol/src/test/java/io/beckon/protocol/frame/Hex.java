/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes as people read them: hexadecimal, blanks anywhere, and {@code #} before comments. */
public final class Hex {
    private Hex() {}

    /** {@return the bytes of a text} */
    public static ByteBuf parse(String text) {
        String digits = text.replaceAll("(?m)#.*$", "").replaceAll("\\s", "");
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(digits));
    }

    /** {@return the bytes of a file among the frozen ones} */
    public static ByteBuf frozen(String name) {
        try (InputStream in = Hex.class.getResourceAsStream("/wire/" + name + ".hex")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

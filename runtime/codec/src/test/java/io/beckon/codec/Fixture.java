/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Frozen bytes: hexadecimal with a comment behind each {@code #}. What stands there is never changed, only added to. */
final class Fixture {
    private Fixture() {}

    static byte[] bytes(String name) throws IOException {
        return bytes("/fixtures/", name);
    }

    static byte[] bytes(String folder, String name) throws IOException {
        try (InputStream in = Fixture.class.getResourceAsStream(folder + name + ".hex")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Wire.hex(text.lines().map(line -> line.replaceAll("#.*", "")).collect(Collectors.joining()));
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/protocol.md} shows of the packed encoding is what we write. */
class PackedSpecificationTest {
    private static final Pattern EXAMPLE = Pattern.compile("```hex packed: ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void examplesAreWhatWeWrite() throws IOException {
        Map<String, String> shown = new HashMap<>();
        EXAMPLE.matcher(Files.readString(Path.of("../../docs/protocol.md")))
                .results()
                .forEach(each -> shown.put(each.group(1), hex(each)));
        assertThat(shown)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "add(3, 4)", written(new Pair(), List.of(3, 4)),
                        "the result 7", written(Codecs.result(Codecs.I32), 7),
                        "{2: true, 3: \"hi\"}", written(new Note(), new NoteValue(null, true, "hi")),
                        "[\"sku\", \"ä\", \"€\"]",
                                written(Codecs.result(Codecs.list(Codecs.STRING)), List.of("sku", "ä", "€")),
                        "{\"two\": 2}",
                                written(Codecs.result(Codecs.map(Codecs.STRING, Codecs.I64)), Map.of("two", 2L)),
                        "[true, false, true]",
                                written(Codecs.result(Codecs.list(Codecs.BOOL)), List.of(true, false, true))));
    }

    private static <T> String written(Codec<T> codec, T value) {
        byte[] bytes = PackedTest.encode(codec, value);
        assertThat(PackedTest.decode(codec, bytes)).isEqualTo(value);
        return Wire.hex(bytes);
    }

    private static String hex(MatchResult example) {
        String text =
                example.group(2).lines().map(line -> line.replaceAll("#.*", "")).collect(Collectors.joining());
        return Wire.hex(Wire.hex(text));
    }

    private record NoteValue(Integer count, boolean done, String text) {}

    /** {@code struct { 1: optional i32 count, 2: bool done, 3: optional string text }}. */
    private static final class Note extends StructCodec<NoteValue> {
        Note() {
            super(3, 3);
        }

        @Override
        protected void writeFields(NoteValue value, ValueWriter out) {
            out.optionalI32(1, value.count);
            out.bool(2, value.done);
            out.optionalString(3, value.text);
        }

        @Override
        protected NoteValue readFields(ValueReader in) {
            return new NoteValue(in.optionalI32(1), in.bool(2), in.optionalString(3));
        }
    }

    /** {@code struct { 1: i32 a, 2: i32 b }}. */
    private static final class Pair extends StructCodec<List<Integer>> {
        Pair() {
            super(2);
        }

        @Override
        protected void writeFields(List<Integer> value, ValueWriter out) {
            out.i32(1, value.get(0));
            out.i32(2, value.get(1));
        }

        @Override
        protected List<Integer> readFields(ValueReader in) {
            return List.of(in.i32(1), in.i32(2));
        }
    }
}

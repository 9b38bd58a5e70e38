/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is what others read. */
class JsonTest {
    @Test
    void writesEveryKindOfValue() {
        assertThat(Json.of(Map.of("a", List.of(1, -2, "x", Map.of())))).isEqualTo("{\"a\": [1, -2, \"x\", {}]}");
    }

    @Test
    void escapesWhatIsNotPlain() {
        assertThat(Json.of("\"\\\n\0\u007Fé\uD83D\uDE00\uD800"))
                .isEqualTo("\"\\\"\\\\\\u000a\\u0000\\u007f\\u00e9\\ud83d\\ude00\\ud800\"");
    }

    @Test
    void anotherReaderReadsTheSameText() throws Exception {
        long seed = System.nanoTime();
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(2000, 0, 0x10000).forEach(c -> text.append((char) c));
        new Random(seed).ints(2000, 0, 0x80).forEach(c -> text.append((char) c));
        assertThat(read(Json.of(Map.of("text", text.toString()))))
                .as("seed %d", seed)
                .isEqualTo(text.toString());
    }

    /** FreeMarker has a reader of JSON, written by others. */
    private static String read(String json) throws Exception {
        Template template =
                new Template("json", "${json?eval_json.text}", new Configuration(Configuration.VERSION_2_3_34));
        StringWriter out = new StringWriter();
        template.process(Map.of("json", json), out);
        return out.toString();
    }
}

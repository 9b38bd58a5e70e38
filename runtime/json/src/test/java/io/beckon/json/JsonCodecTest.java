/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {
    private static final EnumDescriptor COLOUR =
            new EnumDescriptor("Colour", List.of(new EnumDescriptor.Member("RED", 1, Notes.NONE)), Notes.NONE);
    private static final StructDescriptor NODE = new StructDescriptor(
            StructDescriptor.Kind.STRUCT,
            "Node",
            List.of(
                    field(1, "number", () -> BaseType.I32),
                    field(2, "wide", () -> BaseType.I64),
                    field(3, "children", () -> new ListDescriptor(JsonCodecTest::node)),
                    field(4, "byColour", () -> new MapDescriptor(() -> COLOUR, () -> BaseType.STRING)),
                    field(5, "words", () -> new SetDescriptor(() -> BaseType.STRING)),
                    field(6, "real", () -> BaseType.DOUBLE),
                    field(7, "either", () -> JsonCodecTest.EITHER),
                    field(
                            8,
                            "pairs",
                            () -> new MapDescriptor(() -> new ListDescriptor(() -> BaseType.I8), () -> BaseType.BOOL)),
                    field(9, "data", () -> BaseType.BINARY),
                    field(10, "amount", () -> BaseType.DECIMAL),
                    field(11, "id", () -> BaseType.UUID)),
            Notes.NONE);
    private static final StructDescriptor EITHER = new StructDescriptor(
            StructDescriptor.Kind.UNION,
            "Either",
            List.of(field(1, "left", () -> BaseType.I32), field(2, "right", () -> BaseType.STRING)),
            Notes.NONE);
    private static final JsonCodec<Object> JSON = JsonCodec.of(DynamicCodec.of(NODE));

    private static TypeDescriptor node() {
        return NODE;
    }

    private static FieldDescriptor field(int id, String name, Supplier<TypeDescriptor> type) {
        return new FieldDescriptor(id, name, Presence.OPTIONAL, type, null, FieldBounds.NONE, Notes.NONE);
    }

    private static JsonCodec<Object> with(JsonOptions options) {
        return JsonCodec.of(DynamicCodec.of(NODE), options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"number":-5,"wide":"-9223372036854775808"}
            {"children":[{"number":1},{"children":[]}]}
            {"byColour":{"RED":"a","7":"b"},"words":["x",""]}
            {"real":-0.0}
            {"real":"-Infinity"}
            {"either":{"right":"r"}}
            {"pairs":[[[1,2],true],[[],false]]}
            {"data":"/w==","amount":"-1.50"}
            {"amount":"1E+3","id":"01234567-89ab-cdef-0123-456789abcdef"}
            """)
    void comesBackAsItWas(String text) throws IOException {
        assertThat(JSON.toJson(JSON.fromJson(text))).isEqualTo(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(JSON.fromJson(text), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(JSON.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(JSON.fromJson(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"wide":7}                    | {"wide":"7"}
            {"real":"1.5"}                | {"real":1.5}
            {"real":3}                    | {"real":3.0}
            {"data":"_w"}                 | {"data":"/w=="}
            {"amount":1.50}               | {"amount":"1.50"}
            {"byColour":{"1":"a"}}        | {"byColour":{"RED":"a"}}
            {"number":null}               | {}
            """)
    void otherFormsAreRead(String text, String canonical) {
        assertThat(JSON.toJson(JSON.fromJson(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                            | nothing, where a value of Node is wanted
            []                            | an array, where a value of Node is wanted (line 1, column 1)
            {} 1                          | more behind the end of the value (line 1, column 4)
            {"number":1.5}                | number: a number that is no i32 (line 1, column 11)
            {"number":2147483648}         | number: a number that is no i32 (line 1, column 11)
            {"number":"1"}                | number: a string, where a value of i32 is wanted (line 1, column 11)
            {"wide":"+1"}                 | wide: a string that is no i64 (line 1, column 9)
            {"wide":1e3}                  | wide: a number that is no i64 (line 1, column 9)
            {"number":1,"number":1}       | number: stands here twice
            {"words":["a","a"]}           | words: an element stands twice in a set
            {"byColour":{"RED":"","1":""}}| byColour[1]: a key stands twice in a map
            {"byColour":{"BLUE":""}}      | byColour[BLUE]: Colour has no member BLUE
            {"nope":1}                    | Node has no field nope (line 1, column 2)
            {"children":[{},{"number":[]}]} | children[1].number: an array, where a value of i32 is wanted (line 1, column 27)
            {"either":{}}                 | either: no case in the union Either
            {"either":{"left":1,"right":""}} | either: a second case, right, in the union Either
            {"pairs":[[[1],true,1]]}      | pairs[0]: an entry of map<list<i8>, bool> is written as [key, value]
            {"children":[null]}           | children[0]: null, where a value of Node is wanted
            {"real":1e999}                | real: a number that is no double
            {"real":"0x1p3"}              | real: a string that is no double
            {"data":"a"}                  | data: a string that is no binary
            {"amount":"1e99999"}          | amount: a string that is no decimal
            {"id":"1-1-1-1-1"}            | id: a string that is no uuid
            {"number":NaN}                | Non-standard token 'NaN'
            {"number":1                   | Unexpected end-of-input
            """)
    void isRefused(String text, String message) {
        assertThatThrownBy(() -> JSON.fromJson(text == null ? "" : text))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void unknownNamesArePassedOverByOption() {
        JsonCodec<Object> skipping = with(JsonOptions.DEFAULT.withUnknownNames(JsonOptions.UnknownNames.SKIP));
        assertThat(skipping.toJson(skipping.fromJson(
                        "{\"nope\":{\"number\":[1,{}]},\"number\":2,\"either\":{\"x\":1,\"left\":3}}")))
                .isEqualTo("{\"number\":2,\"either\":{\"left\":3}}");
    }

    @Test
    void wideNumbersAreNumbersByOption() {
        JsonCodec<Object> numbers = with(JsonOptions.DEFAULT.withInt64(JsonOptions.Int64.NUMBER));
        assertThat(numbers.toJson(numbers.fromJson("{\"wide\":\"7\"}"))).isEqualTo("{\"wide\":7}");
    }

    @Test
    void everythingIsBounded() {
        String deep = "{\"children\":[".repeat(40) + "]}".repeat(40);
        assertThatThrownBy(() -> JSON.fromJson(deep)).hasMessageContaining("nested more than 64 deep");
        JsonCodec<Object> skipping = with(JsonOptions.DEFAULT.withUnknownNames(JsonOptions.UnknownNames.SKIP));
        String hidden = "{\"nope\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> skipping.fromJson(hidden)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JSON.fromJson("{\"real\":" + "1".repeat(1_001) + "}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("1001");
        JsonCodec<Object> small = with(JsonOptions.DEFAULT.withLimits(200, 20, 8, 3, 1_000));
        assertThatThrownBy(() -> small.fromJson("{\"words\":[\"a\",\"b\",\"c\",\"d\"]}"))
                .hasMessageStartingWith("words[3]: more than 3 elements");
        assertThatThrownBy(() -> small.fromJson(" ".repeat(201))).hasMessageContaining("where the limit is 200");
        assertThatThrownBy(() ->
                        small.read(new ByteArrayInputStream(" ".repeat(100_000).getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(
                        () -> small.fromJson("{\"children\":[{},{},{\"children\":[{},{},{\"children\":[{},{},{}]}]}]}"))
                .hasMessageContaining("more heap than 1000 bytes");
    }

    @Test
    void numbersOfTheFutureAreKept() {
        DynamicStruct node = DynamicStruct.builder(NODE)
                .set("byColour", Map.of(new DynamicEnum(COLOUR, 9), "later"))
                .build();
        assertThat(JSON.fromJson(JSON.toJson(node))).isEqualTo(node);
    }
}

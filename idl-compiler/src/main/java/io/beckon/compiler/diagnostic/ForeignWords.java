/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of other languages, and how the same is said here. */
public final class ForeignWords {
    /** Each type with what others call it, in lower case. */
    private static final Map<String, String> TYPES = inverted(Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("i8", "int8 char sbyte tinyint"),
            Map.entry("i16", "short int16 smallint"),
            Map.entry("i32", "int integer int32 sint32 sfixed32"),
            Map.entry("i64", "long int64 sint64 sfixed64 bigint"),
            Map.entry("double", "float float32 float64 f32 f64 real number"),
            Map.entry("string", "str text varchar charsequence std.string"),
            Map.entry("binary", "bytes bytebuffer bytestring bytearray blob"),
            Map.entry("uuid", "guid"),
            Map.entry("timestamp", "instant datetime offsetdatetime zoneddatetime time"),
            Map.entry("duration", "timedelta interval"),
            Map.entry("date", "localdate"),
            Map.entry("decimal", "bigdecimal numeric money")));

    private static final Map<String, String> UNSIGNED = inverted(Map.of(
            "i16", "uint8 u8 ubyte uchar",
            "i32", "uint16 u16 ushort",
            "i64", "uint32 u32 uint fixed32 uint64 u64 ulong fixed64 unsigned"));

    private static final Map<String, String> CONTAINERS = inverted(Map.of(
            "list<...>", "list array arraylist vector std.vector seq sequence collection iterable repeated",
            "set<...>", "set hashset std.set",
            "map<..., ...>", "map hashmap dict dictionary std.map",
            "stream<...>", "stream flux observable publisher flow"));

    private static final Map<String, String> DEFINITIONS = inverted(Map.of(
            "struct", "message record class data table type object",
            "service", "interface protocol rpc",
            "union", "oneof variant",
            "exception", "error",
            "typedef", "alias using",
            "const", "val let define",
            "include", "import use",
            "namespace java", "package"));

    private static final List<String> MAYBE = List.of("optional", "option", "maybe", "nullable");

    private ForeignWords() {}

    private static Map<String, String> inverted(Map<String, String> others) {
        Map<String, String> here = new HashMap<>();
        others.forEach((ours, theirs) -> List.of(theirs.split(" ")).forEach(word -> here.put(word, ours)));
        return Map.copyOf(here);
    }

    private static @Nullable String find(Map<String, String> words, String word) {
        return words.get(word.toLowerCase(Locale.ROOT));
    }

    /** {@return the type that is called so elsewhere, or null}; only one that is known here */
    private static @Nullable String type(String word, Iterable<String> known) {
        String type = find(TYPES, word);
        for (String name : known) {
            if (name.equals(type)) {
                return type;
            }
        }
        return null;
    }

    /** {@return what to write for a type's name, or null if it is none of another language} */
    static @Nullable String ofType(String word, Iterable<String> known) {
        String type = type(word, known);
        if (type != null) {
            return "did you mean `%s`?".formatted(type);
        }
        String signed = find(UNSIGNED, word);
        if (signed != null) {
            return "no type is unsigned: use `%s`".formatted(signed);
        }
        String container = find(CONTAINERS, word);
        return container == null ? null : "did you mean `%s`?".formatted(container);
    }

    /** {@return what to write for a word that a bracket follows which belongs to a type, or null} */
    public static @Nullable String beforeBracket(String word, String bracket) {
        if (bracket.equals("[")) {
            String type = find(TYPES, word);
            return "an array of `%s` is written `list<%s>`".formatted(word, type == null ? word : type);
        }
        if (!bracket.equals("<")) {
            return null;
        }
        if (MAYBE.contains(word.toLowerCase(Locale.ROOT))) {
            return "what may be absent is marked by `optional` before its type, without `<` and `>`";
        }
        String container = find(CONTAINERS, word);
        return container == null
                ? "the types that take others are `list<...>`, `set<...>`, `map<..., ...>` and `stream<...>`"
                : "did you mean `%s`?".formatted(container);
    }

    /** {@return what to write for a word where a definition is due, or null} */
    public static @Nullable String ofDefinition(String word) {
        if (word.equals("syntax")) {
            return "leave it out: the ending of the file's name tells the language";
        }
        String keyword = find(DEFINITIONS, word);
        return keyword == null ? null : "did you mean `%s`?".formatted(keyword);
    }

    /** {@return what to write for a word before a field's type, or null} */
    public static @Nullable String beforeType(String word, String type) {
        return switch (word) {
            case "repeated" -> "a list is written `list<%s>`, not `repeated %1$s`".formatted(type);
            case "nullable" -> "did you mean `optional`?";
            case "unsigned" -> "no type is unsigned: use the next larger one";
            default -> misspelt(word, List.of("required", "optional"));
        };
    }

    /** {@return what to write for a word before a parenthesis that holds no annotations, or null} */
    public static @Nullable String beforeParenthesis(String word) {
        return misspelt(word, List.of("throws"));
    }

    private static @Nullable String misspelt(String word, List<String> keywords) {
        String question = Words.didYouMean(word, keywords);
        return question == null ? null : "`%s` stands where a keyword may: %s".formatted(word, question);
    }
}

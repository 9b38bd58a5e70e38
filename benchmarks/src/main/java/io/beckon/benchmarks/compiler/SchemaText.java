/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.compiler;

/** The same schema in two languages: structs of nine fields, each referring to the one before it, and an enum. */
final class SchemaText {
    private SchemaText() {}

    /** {@return in Thrift's language, which is also ours} */
    static String thrift(int structs) {
        StringBuilder text =
                new StringBuilder("namespace java bench.schema\n\nenum Kind { NONE = 0, SOME = 1, MANY = 2 }\n");
        for (int i = 0; i < structs; i++) {
            text.append("""

                    /** Record number %1$d. */
                    struct Record%1$d {
                      1: i32 count
                      2: i64 id
                      3: string name
                      4: bool active
                      5: double weight
                      6: list<string> tags
                      7: map<string, i64> totals
                      8: Kind kind
                      9: optional %2$s link
                    }
                    """.formatted(i, i == 0 ? "string" : "Record" + (i - 1)));
        }
        return text.toString();
    }

    /** {@return in protobuf's language} */
    static String proto(int structs) {
        StringBuilder text = new StringBuilder("""
                syntax = "proto3";
                package bench.schema;
                option java_multiple_files = true;
                option java_package = "bench.schema";

                enum Kind { NONE = 0; SOME = 1; MANY = 2; }
                """);
        for (int i = 0; i < structs; i++) {
            text.append("""

                    // Record number %1$d.
                    message Record%1$d {
                      int32 count = 1;
                      int64 id = 2;
                      string name = 3;
                      bool active = 4;
                      double weight = 5;
                      repeated string tags = 6;
                      map<string, int64> totals = 7;
                      Kind kind = 8;
                      optional %2$s link = 9;
                    }
                    """.formatted(i, i == 0 ? "string" : "Record" + (i - 1)));
        }
        return text.toString();
    }
}

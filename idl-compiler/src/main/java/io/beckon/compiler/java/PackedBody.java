/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.ArrayList;
import java.util.List;

/** The bodies of the methods that write and read a struct in the packed encoding. */
final class PackedBody {
    /** How many bits writer and reader take at once. */
    private static final int MOST_BITS = 64;

    private final int indent;
    private final List<FieldView> ascending;

    private PackedBody(int indent, List<FieldView> ascending) {
        this.indent = indent;
        this.ascending = ascending;
    }

    /** {@return the statements that write} */
    static List<String> pack(int indent, List<FieldView> ascending) {
        PackedBody body = new PackedBody(indent, ascending);
        List<String> lines = new ArrayList<>();
        body.bits(lines);
        body.values(lines);
        return lines;
    }

    /** {@return the statements that read}, the last of which returns what was read */
    static List<String> unpack(int indent, String type, List<FieldView> declared) {
        List<FieldView> ascending = StructFields.ascending(declared);
        PackedBody body = new PackedBody(indent, ascending);
        List<String> lines = new ArrayList<>();
        body.words(lines);
        boolean inOrder = declared.equals(ascending);
        List<String> arguments =
                new ArrayList<>(declared.stream().map(PackedBody::local).toList());
        int bit = 0;
        for (int i = 0; i < ascending.size(); i++) {
            FieldView field = ascending.get(i);
            String read = read(field.packed(), bit);
            if (inOrder) {
                arguments.set(i, read);
            } else {
                lines.add(field.type() + " " + local(field) + " = " + read + ";");
            }
            bit += bits(field.packed());
        }
        lines.add(Layout.commas(indent, "return new " + type + "(", arguments, ");"));
        return lines;
    }

    /** {@return as {@link #unpack}, where only a builder can take all fields} */
    static List<String> unpackWide(int indent, List<FieldView> ascending) {
        PackedBody body = new PackedBody(indent, ascending);
        List<String> lines = new ArrayList<>();
        body.words(lines);
        lines.add("Builder builder = new Builder();");
        int bit = 0;
        for (FieldView field : ascending) {
            lines.add("builder." + field.name() + " = " + read(field.packed(), bit) + ";");
            bit += bits(field.packed());
        }
        lines.add("return builder.build();");
        return lines;
    }

    private void words(List<String> lines) {
        int bits = countBits();
        for (int first = 0; first < bits; first += MOST_BITS) {
            lines.add("long " + word(first) + " = in.bits(" + Math.min(MOST_BITS, bits - first) + ");");
        }
        // The head is there without bits, too.
        if (ascending.isEmpty()) {
            lines.add("in.bits(0);");
        }
    }

    private void bits(List<String> lines) {
        List<String> terms = new ArrayList<>();
        int bit = 0;
        for (FieldView each : ascending) {
            PackedField field = each.packed();
            if (field.nullable()) {
                terms.add("(" + field.value() + " != null ? " + mask(bit++) + " : 0)");
            }
            if (field.isBool()) {
                String isTrue = field.nullable() ? field.value() + " != null && " + field.value() : field.value();
                terms.add("(" + isTrue + " ? " + mask(bit++) + " : 0)");
            }
        }
        for (int first = 0; first < bit; first += MOST_BITS) {
            int count = Math.min(MOST_BITS, bit - first);
            lines.add(Layout.filled(
                    indent, "out.bits(" + count + ", ", terms.subList(first, first + count), " | ", ");"));
        }
        if (ascending.isEmpty()) {
            lines.add("out.bits(0, 0);");
        }
    }

    private void values(List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (FieldView each : ascending) {
            if (each.packed().isBool()) {
                continue;
            }
            String write = each.packed().write();
            if (!line.isEmpty() && indent + line.length() + write.length() + 1 > Layout.WIDTH) {
                lines.add(line + ";");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "out" : "").append(write);
        }
        if (!line.isEmpty()) {
            lines.add(line + ";");
        }
    }

    private int countBits() {
        return ascending.stream().mapToInt(field -> bits(field.packed())).sum();
    }

    private static int bits(PackedField field) {
        return (field.nullable() ? 1 : 0) + (field.isBool() ? 1 : 0);
    }

    private static String read(PackedField field, int bit) {
        if (!field.nullable()) {
            return field.isBool() ? isSet(bit) : field.read();
        }
        if (field.absent() == null && !field.isBool()) {
            return field.readWhere(word(bit) + " & " + mask(bit));
        }
        String value = field.isBool() ? isSet(bit + 1) : field.read();
        return "(" + word(bit) + " & " + mask(bit) + ") == 0 ? " + field.absent() + " : " + value;
    }

    private static String isSet(int bit) {
        return "(" + word(bit) + " & " + mask(bit) + ") != 0";
    }

    private static String word(int bit) {
        return "bits" + (bit < MOST_BITS ? "" : bit / MOST_BITS + 1);
    }

    private static String mask(int bit) {
        int inWord = bit % MOST_BITS;
        return inWord < 31 ? Integer.toString(1 << inWord) : "(1L << " + inWord + ")";
    }

    private static String local(FieldView field) {
        return "f" + (field.id() < 0 ? "_" : "") + Math.abs(field.id());
    }
}

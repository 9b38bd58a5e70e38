/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What two sides compare before they speak packed: equal for two methods where arguments, results and exceptions have the same bytes for
 * the same values. 128 bits of the SHA-256 of {@link #canonicalText}.
 *
 * @param high the first eight of its bytes, big-endian
 * @param low the others
 */
public record Fingerprint(long high, long low) {
    /** How many bytes it has. */
    public static final int BYTES = 16;

    /**
     * {@return the fingerprint of a method}
     *
     * @param arguments its parameters, as a struct
     * @param items an item of the stream that its callers send, or null if they send none
     * @param result its result, of which a stream counts as one of its items; or null if it has none
     * @param exceptions the ones that it declares, by id
     */
    public static Fingerprint of(
            TypeDescriptor arguments,
            @Nullable TypeDescriptor items,
            @Nullable TypeDescriptor result,
            SortedMap<Integer, ? extends TypeDescriptor> exceptions) {
        byte[] text = canonicalText(arguments, items, result, exceptions).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text));
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    /** {@return what is hashed}: all that the encoding of a method depends on and nothing else, as {@code docs/protocol.md} specifies */
    public static String canonicalText(
            TypeDescriptor arguments,
            @Nullable TypeDescriptor items,
            @Nullable TypeDescriptor result,
            SortedMap<Integer, ? extends TypeDescriptor> exceptions) {
        Text text = new Text();
        text.lines.append("beckon packed 1\narguments ").append(text.type(arguments));
        if (items != null) {
            text.lines.append("\nitems ").append(text.type(items));
        }
        text.lines
                .append("\nresult ")
                .append(result == null ? "void" : text.type(result))
                .append('\n');
        exceptions.forEach((id, type) -> text.lines
                .append("throws ")
                .append(id)
                .append(' ')
                .append(text.type(type))
                .append('\n'));
        for (int i = 0; i < text.structs.size(); i++) {
            text.struct(i);
        }
        return text.lines.toString();
    }

    /** {@return its bytes} */
    public byte[] toByteArray() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** {@return its bytes in hexadecimal} */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(toByteArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The text as it grows; structs have the numbers of the order in which they are first met. */
    private static final class Text {
        final StringBuilder lines = new StringBuilder();
        final List<StructDescriptor> structs = new ArrayList<>();

        String type(TypeDescriptor type) {
            if (type instanceof StructDescriptor struct) {
                return String.valueOf(number(struct));
            } else if (type instanceof ListDescriptor list) {
                return "list<" + type(list.element()) + ">";
            } else if (type instanceof SetDescriptor set) {
                return "set<" + type(set.element()) + ">";
            } else if (type instanceof MapDescriptor map) {
                return "map<" + type(map.key()) + "," + type(map.value()) + ">";
            }
            // An enum travels as its number, and so whatever its members are.
            return type instanceof EnumDescriptor ? BaseType.I32.toString() : type.toString();
        }

        void struct(int number) {
            StructDescriptor struct = structs.get(number);
            boolean isUnion = struct.kind() == StructDescriptor.Kind.UNION;
            List<FieldDescriptor> fields = new ArrayList<>(struct.fields());
            fields.sort(Comparator.comparingInt(FieldDescriptor::id));
            StringBuilder line = new StringBuilder().append(number).append(isUnion ? " union" : " struct");
            for (FieldDescriptor field : fields) {
                boolean optional = !isUnion && field.presence() == Presence.OPTIONAL;
                line.append(' ').append(field.id()).append(':').append(type(field.type()));
                line.append(optional ? "?" : "");
            }
            lines.append(line).append('\n');
        }

        private int number(StructDescriptor struct) {
            for (int i = 0; i < structs.size(); i++) {
                if (structs.get(i) == struct) {
                    return i;
                }
            }
            structs.add(struct);
            return structs.size() - 1;
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.EnumSchema;
import org.jspecify.annotations.NullMarked;

/** What it means that a field does not come. */
@SuppressWarnings("doclint:missing")
@NullMarked
public enum FieldPresence {
    /** It is its default, else its type's zero. */
    UNMARKED(0),
    /** It is its default, else there is no value. */
    OPTIONAL(1),
    /** It is its default, else the message is refused. */
    REQUIRED(2),
    /** A number that this version of the schema does not know. */
    UNRECOGNIZED(0);

    /** How it travels. */
    public static final Codec<FieldPresence> CODEC =
            Codecs.enumeration(FieldPresence::number, FieldPresence::of, FieldPresence::describe);

    private final int number;

    FieldPresence(int number) {
        this.number = number;
    }

    /**
     * {@return the number on the wire}
     *
     * @throws IllegalStateException if it is {@code UNRECOGNIZED}, whose number is not known
     */
    public int number() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("FieldPresence.UNRECOGNIZED came from a newer peer and has no number here");
        }
        return number;
    }

    /**
     * {@return the constant of a number}, {@code UNRECOGNIZED} if this version of the schema has none
     *
     * @param number its number in the schema
     */
    public static FieldPresence of(int number) {
        return switch (number) {
            case 0 -> UNMARKED;
            case 1 -> OPTIONAL;
            case 2 -> REQUIRED;
            default -> UNRECOGNIZED;
        };
    }

    private static void describe(EnumSchema schema) {
        schema.enumeration("beckon.description.FieldPresence").doc("What it means that a field does not come.");
        schema.member("UNMARKED", 0).doc("It is its default, else its type's zero.");
        schema.member("OPTIONAL", 1).doc("It is its default, else there is no value.");
        schema.member("REQUIRED", 2).doc("It is its default, else the message is refused.");
    }
}

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

/** Who sends how many messages in a call. */
@SuppressWarnings("doclint:missing")
@NullMarked
public enum CallKind {
    /** Arguments, and one answer. */
    UNARY(0),
    /** Arguments, and no answer. */
    ONEWAY(1),
    /** Arguments and a stream of items, and one answer. */
    CLIENT_STREAM(2),
    /** Arguments, and a stream of items. */
    SERVER_STREAM(3),
    /** A stream of items each way. */
    BIDIRECTIONAL(4),
    /** A number that this version of the schema does not know. */
    UNRECOGNIZED(0);

    /** How it travels. */
    public static final Codec<CallKind> CODEC = Codecs.enumeration(CallKind::number, CallKind::of, CallKind::describe);

    private final int number;

    CallKind(int number) {
        this.number = number;
    }

    /**
     * {@return the number on the wire}
     *
     * @throws IllegalStateException if it is {@code UNRECOGNIZED}, whose number is not known
     */
    public int number() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("CallKind.UNRECOGNIZED came from a newer peer and has no number here");
        }
        return number;
    }

    /**
     * {@return the constant of a number}, {@code UNRECOGNIZED} if this version of the schema has none
     *
     * @param number its number in the schema
     */
    public static CallKind of(int number) {
        return switch (number) {
            case 0 -> UNARY;
            case 1 -> ONEWAY;
            case 2 -> CLIENT_STREAM;
            case 3 -> SERVER_STREAM;
            case 4 -> BIDIRECTIONAL;
            default -> UNRECOGNIZED;
        };
    }

    private static void describe(EnumSchema schema) {
        schema.enumeration("beckon.description.CallKind").doc("Who sends how many messages in a call.");
        schema.member("UNARY", 0).doc("Arguments, and one answer.");
        schema.member("ONEWAY", 1).doc("Arguments, and no answer.");
        schema.member("CLIENT_STREAM", 2).doc("Arguments and a stream of items, and one answer.");
        schema.member("SERVER_STREAM", 3).doc("Arguments, and a stream of items.");
        schema.member("BIDIRECTIONAL", 4).doc("A stream of items each way.");
    }
}

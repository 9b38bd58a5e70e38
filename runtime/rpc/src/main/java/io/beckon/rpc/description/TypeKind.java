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

/** Which kind of type it is that has fields. */
@SuppressWarnings("doclint:missing")
@NullMarked
public enum TypeKind {
    /** {@code STRUCT}, number 0. */
    STRUCT(0),
    /** {@code UNION}, number 1. */
    UNION(1),
    /** {@code EXCEPTION}, number 2. */
    EXCEPTION(2),
    /** A number that this version of the schema does not know. */
    UNRECOGNIZED(0);

    /** How it travels. */
    public static final Codec<TypeKind> CODEC = Codecs.enumeration(TypeKind::number, TypeKind::of, TypeKind::describe);

    private final int number;

    TypeKind(int number) {
        this.number = number;
    }

    /**
     * {@return the number on the wire}
     *
     * @throws IllegalStateException if it is {@code UNRECOGNIZED}, whose number is not known
     */
    public int number() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("TypeKind.UNRECOGNIZED came from a newer peer and has no number here");
        }
        return number;
    }

    /**
     * {@return the constant of a number}, {@code UNRECOGNIZED} if this version of the schema has none
     *
     * @param number its number in the schema
     */
    public static TypeKind of(int number) {
        return switch (number) {
            case 0 -> STRUCT;
            case 1 -> UNION;
            case 2 -> EXCEPTION;
            default -> UNRECOGNIZED;
        };
    }

    private static void describe(EnumSchema schema) {
        schema.enumeration("beckon.description.TypeKind").doc("Which kind of type it is that has fields.");
        schema.member("STRUCT", 0);
        schema.member("UNION", 1);
        schema.member("EXCEPTION", 2);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.health;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.EnumSchema;
import org.jspecify.annotations.NullMarked;

/** Whether a service takes calls. The numbers are those of gRPC's health protocol. */
@SuppressWarnings("doclint:missing")
@NullMarked
public enum ServingStatus {
    /** It takes calls. */
    SERVING(1),
    /** It takes none now, or soon none any more. */
    NOT_SERVING(2),
    /** A number that this version of the schema does not know. */
    UNRECOGNIZED(0);

    /** How it travels. */
    public static final Codec<ServingStatus> CODEC =
            Codecs.enumeration(ServingStatus::number, ServingStatus::of, ServingStatus::describe);

    private final int number;

    ServingStatus(int number) {
        this.number = number;
    }

    /**
     * {@return the number on the wire}
     *
     * @throws IllegalStateException if it is {@code UNRECOGNIZED}, whose number is not known
     */
    public int number() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("ServingStatus.UNRECOGNIZED came from a newer peer and has no number here");
        }
        return number;
    }

    /**
     * {@return the constant of a number}, {@code UNRECOGNIZED} if this version of the schema has none
     *
     * @param number its number in the schema
     */
    public static ServingStatus of(int number) {
        return switch (number) {
            case 1 -> SERVING;
            case 2 -> NOT_SERVING;
            default -> UNRECOGNIZED;
        };
    }

    private static void describe(EnumSchema schema) {
        schema.enumeration("beckon.health.ServingStatus")
                .doc("Whether a service takes calls. The numbers are those of gRPC's health protocol.");
        schema.member("SERVING", 1).doc("It takes calls.");
        schema.member("NOT_SERVING", 2).doc("It takes none now, or soon none any more.");
    }
}

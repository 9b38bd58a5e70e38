/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.codec.Codec;
import io.beckon.codec.StructCodec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;

/**
 * Why a call was not answered with a result: Apache Thrift's {@code TApplicationException}.
 *
 * @param message for people
 * @param type a number of {@link Type}, or another
 */
public record ApplicationError(String message, int type) {
    /** How it travels (thrift-rpc.md, "TApplicationException"). */
    public static final Codec<ApplicationError> CODEC = new ApplicationErrorCodec();

    /** With one of the known types. */
    public ApplicationError(Type type, String message) {
        this(message, type.ordinal());
    }

    /** {@return the type, UNKNOWN if its number is} */
    public Type knownType() {
        return type >= 0 && type < Type.BY_NUMBER.length ? Type.BY_NUMBER[type] : Type.UNKNOWN;
    }

    /** The types that Apache Thrift knows; their order is their number. */
    public enum Type {
        /** Nothing is known. */
        UNKNOWN,
        /** There is no such method. */
        UNKNOWN_METHOD,
        /** The message was neither a call nor one-way. */
        INVALID_MESSAGE_TYPE,
        /** The answer names another method. */
        WRONG_METHOD_NAME,
        /** The answer has another number. */
        BAD_SEQUENCE_ID,
        /** The answer has neither a result nor an exception. */
        MISSING_RESULT,
        /** The server failed. */
        INTERNAL_ERROR,
        /** The arguments cannot be read. */
        PROTOCOL_ERROR,
        /** The payload is transformed in an unknown way. */
        INVALID_TRANSFORM,
        /** The payload is in an unknown protocol. */
        INVALID_PROTOCOL,
        /** Clients of this form are not allowed. */
        UNSUPPORTED_CLIENT_TYPE;

        private static final Type[] BY_NUMBER = values();
    }

    private static final class ApplicationErrorCodec extends StructCodec<ApplicationError> {
        ApplicationErrorCodec() {
            super(2);
        }

        @Override
        protected void writeFields(ApplicationError value, ValueWriter out) {
            out.string(1, value.message);
            out.i32(2, value.type);
        }

        @Override
        protected ApplicationError readFields(ValueReader in) {
            return new ApplicationError(in.string(1), in.i32(2));
        }
    }
}

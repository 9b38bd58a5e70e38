/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.message.ApplicationError;

/** Statuses as Apache Thrift's peers know them, and back. */
final class Errors {
    private Errors() {}

    /** {@return what a client of Apache Thrift is told} */
    static ApplicationError of(Status status) {
        if (status.code() == StatusCode.UNIMPLEMENTED) {
            return new ApplicationError(ApplicationError.Type.UNKNOWN_METHOD, status.message());
        } else if (status.code() == StatusCode.INVALID_ARGUMENT && status.notExecuted()) {
            return new ApplicationError(ApplicationError.Type.PROTOCOL_ERROR, status.message());
        }
        return new ApplicationError(ApplicationError.Type.INTERNAL_ERROR, status.code() + ": " + status.message());
    }

    /** {@return what a server of Apache Thrift told} */
    static Status of(ApplicationError error, String method) {
        String text = method + ": the server answered " + error.knownType()
                + (error.knownType().ordinal() == error.type() ? "" : " (" + error.type() + ")") + ": "
                + error.message();
        return switch (error.knownType()) {
            case UNKNOWN_METHOD, INVALID_TRANSFORM, INVALID_PROTOCOL, UNSUPPORTED_CLIENT_TYPE, INVALID_MESSAGE_TYPE ->
                Status.notExecuted(StatusCode.UNIMPLEMENTED, text);
            case PROTOCOL_ERROR -> Status.of(StatusCode.INVALID_ARGUMENT, text);
            case UNKNOWN -> Status.of(StatusCode.UNKNOWN, text);
            default -> Status.of(StatusCode.INTERNAL, text);
        };
    }
}

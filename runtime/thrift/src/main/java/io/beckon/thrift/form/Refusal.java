/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.form;

/** Why a connection of a client of Apache Thrift is ended. */
public enum Refusal {
    /** The bytes are not what they should be. */
    MALFORMED,
    /** A message, a frame, a header or what comes out of compression is larger than the limit. */
    TOO_LARGE,
    /** A message that had begun came more slowly than the server waits for: {@code FloodLimits.bytesPerSecond}. */
    TOO_SLOW,
    /** Too many calls of methods that the server does not have, or with arguments that it cannot read: {@code FloodLimits.refusals}. */
    TOO_MUCH,
    /** The form is Thrift's, but not allowed here. */
    NOT_ALLOWED,
    /** The payload is transformed in a way that is not known here. */
    UNKNOWN_TRANSFORM,
    /** The payload is in a protocol that is not known here. */
    UNKNOWN_PROTOCOL
}

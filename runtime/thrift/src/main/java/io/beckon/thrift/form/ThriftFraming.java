/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.form;

/** What stands around the messages of a connection. */
public enum ThriftFraming {
    /** Nothing: one message follows the other ({@code TSocket}, {@code TBufferedTransport}). */
    UNFRAMED,
    /** Each message's length ({@code TFramedTransport}), as servers that do not block need it. */
    FRAMED,
    /** Frames with headers ({@code THeaderTransport}). */
    HEADER
}

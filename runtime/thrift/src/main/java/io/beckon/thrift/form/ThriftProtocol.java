/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.form;

/** How Apache Thrift writes messages. */
public enum ThriftProtocol {
    /** {@code TBinaryProtocol}, with a version in front of each message. */
    BINARY,
    /** {@code TBinaryProtocol} without a version, as very old clients write it. */
    OLD_BINARY,
    /** {@code TCompactProtocol}. */
    COMPACT
}

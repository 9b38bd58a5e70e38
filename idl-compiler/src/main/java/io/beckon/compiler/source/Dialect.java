/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.source;

/** The two languages of one grammar. */
public enum Dialect {
    /** {@code .rpc}: the language with its additions and without the old baggage. */
    RPC,
    /** {@code .thrift}: whatever Apache Thrift's own compiler accepts. */
    THRIFT
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/** What Apache Thrift's compiler generates for a struct, less its mutable class: the values are those of every contender. */
interface ThriftStruct<T> {
    void write(T value, TProtocol out) throws TException;

    T read(TProtocol in) throws TException;
}

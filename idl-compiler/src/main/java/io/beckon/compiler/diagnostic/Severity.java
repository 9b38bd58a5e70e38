/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Worth a look; the output is whole. */
    WARNING;

    /** {@return the severity of what {@code .rpc} refuses and Apache Thrift lets pass} */
    static Severity unlessThrift(Span span) {
        return span.file().dialect() == Dialect.THRIFT ? WARNING : ERROR;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

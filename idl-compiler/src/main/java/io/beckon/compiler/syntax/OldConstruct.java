/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.source.Span;

/**
 * Something of Thrift's past that {@code .rpc} does without.
 *
 * @param kind what
 * @param span where
 */
public record OldConstruct(Kind kind, Span span) {
    /** What {@code .rpc} does without. */
    public enum Kind {
        ASYNC("`async`", "write `oneway`"),
        BYTE("`byte`", "write `i8`"),
        CPP_INCLUDE("`cpp_include`", "remove the line; C++ generators read .thrift files"),
        CPP_TYPE("`cpp_type`", "remove it; C++ generators read .thrift files"),
        NAMESPACE("this way to give a namespace", "write `namespace java com.example`"),
        REFERENCE("`&`", "remove it; every struct is a reference in Java"),
        SENUM("`senum`", "write an `enum`, or `typedef string`"),
        SLIST("`slist`", "write `string`"),
        XSD("`xsd_...`", "remove it; no XML schema is generated");

        private final String description;
        private final String advice;

        Kind(String description, String advice) {
            this.description = description;
            this.advice = advice;
        }

        /** {@return what people call it} */
        public String description() {
            return description;
        }

        /** {@return what to do instead} */
        public String advice() {
            return advice;
        }
    }
}

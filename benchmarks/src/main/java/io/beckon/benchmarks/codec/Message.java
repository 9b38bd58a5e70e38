/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.Encoding;

/** The messages that are measured. */
public enum Message {
    /** Eight fields, some fifty bytes. */
    SMALL(Reading.CODEC, Samples.of(Samples.reading()), Samples.reading()),
    /** An order of ten items, with an address, a map and letters beyond ASCII: some 1,000 bytes. */
    ORDER(Order.CODEC, Samples.of(Samples.order()), Samples.order()),
    /** A thousand records of five numbers and a string. */
    SERIES(Series.CODEC, Samples.of(Samples.series()), Samples.series()),
    /** 64 KiB in one field. */
    BLOB(Blob.CODEC, Samples.of(Samples.blob()), Samples.blob());

    private final Typed<?> typed;
    private final Object plain;

    <T> Message(Codec<T> codec, T value, Object plain) {
        this.typed = new Typed<>(codec, value);
        this.plain = plain;
    }

    /** A value and its codec. */
    record Typed<T>(Codec<T> codec, T value) {
        Trial<T> trial(Encoding encoding) {
            return new Trial<>(new BeckonContender<>(codec, encoding), value);
        }
    }

    /** {@return the value as Beckon has it} */
    Typed<?> typed() {
        return typed;
    }

    /** {@return the value as peers have it} */
    Object plain() {
        return plain;
    }

    boolean isLarge() {
        return this == SERIES || this == BLOB;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/**
 * Heap arrays that readers and writers work in: they are quicker to address than any buffer, and hold what strings are made of. Each
 * thread keeps one for reading and one for writing; who takes one has it alone until it is given back, and a second one that is needed
 * meanwhile is made anew. With the array it keeps a reader of each encoding, in the same way. Writers are smaller, and quicker if they
 * are made anew: what they begin with is known to the compiled code then. Virtual threads keep nothing, and share arrays.
 */
final class Scratch {
    /** What fits the nearest caches, and most messages. */
    static final int SIZE = 8_192;

    /** Behind what may be used: eight bytes can be loaded or stored wherever one can. */
    static final int SLACK = 8;

    /** Stands for an array that is not there. */
    static final byte[] NONE = {};

    /** Where, behind the window, a reader decodes texts. */
    static final int TEXT = SIZE + SLACK;

    /** How many bytes it has there. */
    static final int TEXT_SIZE = 1_024;

    private static final int READER_BYTES = TEXT + TEXT_SIZE + SLACK;
    private static final int WRITER_BYTES = SIZE + SLACK;

    private static final ThreadLocal<Scratch> READING = ThreadLocal.withInitial(() -> new Scratch(READER_BYTES, null));
    private static final ThreadLocal<Scratch> WRITING = ThreadLocal.withInitial(() -> new Scratch(WRITER_BYTES, null));

    private static final SharedArrays READERS = new SharedArrays();
    private static final SharedArrays WRITERS = new SharedArrays();

    private final int size;

    /** Where a virtual thread's array comes from and goes; null for other threads, which keep theirs. */
    private final @Nullable SharedArrays shared;

    private byte @Nullable [] free;
    private final @Nullable ValueReader[] readers = new ValueReader[Encoding.COUNT];

    private Scratch(int size, @Nullable SharedArrays shared) {
        this.size = size;
        this.shared = shared;
    }

    static Scratch ofReader() {
        return VirtualThreads.isCurrent() ? new Scratch(READER_BYTES, READERS) : READING.get();
    }

    static Scratch ofWriter() {
        return VirtualThreads.isCurrent() ? new Scratch(WRITER_BYTES, WRITERS) : WRITING.get();
    }

    byte[] take() {
        byte[] bytes = shared == null ? free : shared.take();
        if (bytes == null) {
            return new byte[size];
        }
        free = null;
        return bytes;
    }

    /** Takes an array back, which the giver no longer looks at; threads do not matter, because one that is lost is made anew. */
    void giveBack(byte[] bytes) {
        if (bytes == NONE) {
            return;
        }
        if (shared == null) {
            free = bytes;
        } else {
            shared.giveBack(bytes);
        }
    }

    /** {@return a reader that has ended a message, or null if none is at hand} */
    @Nullable
    ValueReader takeReader(Encoding encoding) {
        ValueReader reader = readers[encoding.ordinal()];
        readers[encoding.ordinal()] = null;
        return reader;
    }

    /** Keeps a reader that has ended its message. */
    void keep(Encoding encoding, ValueReader reader) {
        reader.forgetBuffer();
        readers[encoding.ordinal()] = reader;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.Preface;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.MethodSignature;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a channel has learned from its server: which methods it speaks packed for, and what it takes. So callers' threads know what arguments
 * are to look like. It is a guess: another connection may lead to another version of the server, and each puts right what is wrong. Safe for
 * any number of threads.
 */
public final class KnownServer {
    private final CompressionOptions compression;

    /** Replaced as a whole, which happens once for a method and a version of it. */
    private volatile Set<MethodSignature> packed = Set.of();

    /** What the server said first on the latest connection. */
    private volatile @Nullable Preface preface;

    /**
     * Knows nothing yet.
     *
     * @param compression what this side does of it
     */
    public KnownServer(CompressionOptions compression) {
        this.compression = compression;
    }

    /** {@return how the messages of a method are to be laid out} */
    public Encoding encoding(MethodSignature method) {
        return packed.contains(method) ? Encoding.PACKED : Encoding.TAGGED;
    }

    /**
     * {@return what the messages of a call are to look like}
     *
     * @param told what the server is told of the method
     * @param takes how many bytes this side takes of a message
     */
    public MessageForm form(MethodDescriptor<?, ?> method, MethodSignature told, int takes) {
        Encoding encoding = encoding(told);
        Preface said = preface;
        if (said == null || !marks(said) || method.maySendSensitive()) {
            return MessageForm.of(encoding);
        }
        int peerTakes = Math.max(said.maxMessage(), told.maxMessage());
        return new MarkedForm(
                encoding, compression, compression.chosen(said.compressions()).orElse(null), peerTakes, takes);
    }

    CompressionOptions compression() {
        return compression;
    }

    /** {@return whether messages to a server may be marked} */
    boolean marks(@Nullable Preface said) {
        return said != null && said.compressions() != 0 && compression.numbers() != 0;
    }

    /** The server has said something first, on one of the connections. */
    void opened(Preface said) {
        preface = said;
    }

    synchronized void agreed(MethodSignature method) {
        Set<MethodSignature> more = new HashSet<>(packed);
        more.add(method);
        packed = Set.copyOf(more);
    }

    synchronized void notAgreed(MethodSignature method) {
        Set<MethodSignature> fewer = new HashSet<>(packed);
        fewer.remove(method);
        packed = Set.copyOf(fewer);
    }
}

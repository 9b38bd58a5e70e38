/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.upload;

import io.beckon.codec.Bytes;
import io.beckon.rpc.RpcStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A file as a stream of parts, read as there is room to send them. */
final class FileParts {
    private static final int PART = 64 * 1024;

    private FileParts() {}

    /**
     * {@return the parts of a file}
     *
     * @param progress is told how many bytes have been read so far
     */
    static RpcStream<Bytes> of(Path file, LongConsumer progress) throws IOException {
        InputStream in = Files.newInputStream(file);
        long[] read = new long[1];
        return RpcStream.from(Stream.generate(() -> part(in))
                .takeWhile(part -> part.length > 0)
                .map(part -> {
                    read[0] += part.length;
                    progress.accept(read[0]);
                    return Bytes.of(part);
                })
                .onClose(() -> close(in)));
    }

    private static byte[] part(InputStream in) {
        try {
            return in.readNBytes(PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

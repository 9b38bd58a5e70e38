/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.source.GivenText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file, or says why not. */
final class SourceReader {
    /** Far beyond what people write, and little enough to parse at once: 8 MiB. */
    static final int LARGEST = 8 << 20;

    private SourceReader() {}

    /** What was read, or why nothing was. */
    record Result(@Nullable Decoded decoded, @Nullable LoadProblem problem) {}

    static Result read(GivenText text) {
        return decoded(text.name(), text.uri(), text.bytes());
    }

    private static Result decoded(String name, URI uri, byte[] bytes) {
        return bytes.length > LARGEST
                ? new Result(null, new LoadProblem.TooLarge(name, LARGEST))
                : new Result(Decoded.of(name, uri, bytes), null);
    }

    static Result read(Path path) {
        String name = name(path);
        if (Files.isDirectory(path)) {
            return new Result(null, new LoadProblem.IsFolder(name));
        }
        if (!Files.exists(path)) {
            return new Result(null, new LoadProblem.FileMissing(name));
        }
        if (!Files.isRegularFile(path)) {
            return new Result(null, new LoadProblem.Unreadable(name, "it is no regular file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decoded(name, path.toUri(), in.readNBytes(LARGEST + 1));
        } catch (AccessDeniedException e) {
            return new Result(null, new LoadProblem.Unreadable(name, "permission denied"));
        } catch (IOException e) {
            @Nullable String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
            return new Result(
                    null,
                    new LoadProblem.Unreadable(
                            name, reason == null ? e.getClass().getSimpleName() : reason));
        }
    }

    /** {@return the name that diagnostics print: {@code money.jar!/common/money.rpc} in a jar} */
    static String name(Path path) {
        Path normal = path.normalize();
        return path.getFileSystem() == FileSystems.getDefault()
                ? normal.toString().isEmpty() ? "." : normal.toString()
                : Path.of(path.getFileSystem().toString()).getFileName() + "!" + normal;
    }
}

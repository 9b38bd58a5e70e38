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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps files in a folder. What is read is written at once, so that memory does not grow with the file. */
public final class UploadService implements Upload {
    private final Path folder;

    /** With a folder that exists. */
    public UploadService(Path folder) {
        this.folder = folder;
    }

    @Override
    public Receipt upload(String name, RpcStream<Bytes> parts) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new BadName(name);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            for (Bytes part : parts) {
                byte[] content = part.toByteArray();
                out.write(content);
                sha256.update(content);
                bytes += content.length;
            }
            return new Receipt(bytes, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

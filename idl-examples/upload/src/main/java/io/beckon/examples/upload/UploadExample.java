/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.upload;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a file to a server on this machine, and shows how far it is. */
public final class UploadExample {
    private UploadExample() {}

    /** Takes the path of the file to send. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: java -jar upload.jar FILE");
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        Path folder = Files.createTempDirectory("uploaded");
        System.out.println(upload(file, folder));
        System.out.println("kept in " + folder);
    }

    /** Sends a file to a server that keeps it in a folder. {@return what the server says} */
    static String upload(Path file, Path folder) throws IOException {
        long size = Math.max(1, Files.size(file));
        long[] shown = new long[1];
        try (var server = RpcServer.builder()
                        .port(0)
                        .add(new UploadService(folder))
                        .start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            Receipt receipt = Upload.client(channel)
                    .upload(String.valueOf(file.getFileName()), FileParts.of(file, read -> {
                        long percent = read * 100 / size;
                        if (percent / 25 > shown[0] / 25) {
                            System.out.println(percent + " %");
                        }
                        shown[0] = percent;
                    }));
            return receipt.bytes() + " bytes, SHA-256 " + receipt.sha256();
        }
    }
}

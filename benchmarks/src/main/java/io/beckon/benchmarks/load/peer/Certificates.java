/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A self-signed certificate for localhost, in a key store that a server makes and its client finds by the server's port. */
final class Certificates {
    private static final String PASSWORD = "benchmark";

    private Certificates() {}

    /** {@return a new key store, made by the JDK's keytool} */
    static Path create() throws IOException, InterruptedException {
        Path store = Files.createTempDirectory("beckon-load").resolve("key.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "load",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said.trim());
        }
        store.toFile().deleteOnExit();
        return store;
    }

    /** Lets the client of a port find it. */
    static void publish(Path store, int port) throws IOException {
        Files.copy(store, of(port), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        of(port).toFile().deleteOnExit();
    }

    static Path of(int port) {
        return Path.of(System.getProperty("java.io.tmpdir"), "beckon-load-" + port + ".p12");
    }

    static char[] password() {
        return PASSWORD.toCharArray();
    }
}

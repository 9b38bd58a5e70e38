/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.beckon.netty.ClientTls;
import io.beckon.netty.KeyMaterial;
import io.beckon.netty.ServerTls;
import io.beckon.netty.TrustMaterial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate that is good for two days, made by the JDK's keytool, in a folder that two processes know. */
record ServerIdentity(Path folder) {
    private static final String PASSWORD = "attack";

    void make() throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", certificate().toString());
    }

    ServerTls server() {
        return ServerTls.of(KeyMaterial.keyStore(store(), PASSWORD.toCharArray()));
    }

    ClientTls client() {
        return ClientTls.trusting(TrustMaterial.pem(certificate()));
    }

    private Path store() {
        return folder.resolve("server.p12");
    }

    private Path certificate() {
        return folder.resolve("server.pem");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-keystore", store().toString(), "-storepass", PASSWORD));
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ended with " + exit + ": " + command);
        }
    }
}

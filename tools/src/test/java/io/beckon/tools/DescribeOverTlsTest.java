/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.KeyMaterial;
import io.beckon.netty.RpcServer;
import io.beckon.netty.ServerTls;
import io.beckon.netty.TrustMaterial;
import io.beckon.testkit.LeakCheck;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A server that asks who calls is asked by somebody who can say so. */
@ExtendWith(LeakCheck.class)
@Timeout(20)
class DescribeOverTlsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RpcServer server;

    @BeforeEach
    void start() throws Exception {
        X509Bundle authority = new CertificateBuilder()
                .ecp256()
                .subject("CN=authority")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        Files.writeString(folder.resolve("ca.pem"), authority.getCertificatePEM());
        write(
                "server",
                new CertificateBuilder()
                        .ecp256()
                        .subject("CN=server")
                        .addSanDnsName("greeter.example")
                        .addExtendedKeyUsageServerAuth(),
                authority);
        write("client", new CertificateBuilder().ecp256().subject("CN=ada").addExtendedKeyUsageClientAuth(), authority);
        ServerTls tls = ServerTls.of(KeyMaterial.pem(folder.resolve("server.pem"), folder.resolve("server-key.pem")))
                .requiringClients(TrustMaterial.pem(folder.resolve("ca.pem")));
        server = RpcServer.builder()
                .address("127.0.0.1")
                .tls(tls)
                .add(Kept.SERVICE, new Object())
                .describeSchema()
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoShowsACertificateIsTold() {
        String client = folder.resolve("client").toString();
        assertThat(run("--server-name", "greeter.example", "--cert", client + ".pem", "--key", client + "-key.pem"))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("kept.Notes");
    }

    @Test
    void whoShowsNoneIsNot() {
        assertThat(run("--server-name", "greeter.example")).isEqualTo(1);
        assertThat(err.toString()).contains("certificate");
    }

    @Test
    void nameOfTheServerIsChecked() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1");
    }

    private int run(String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = "describe";
        arguments[1] = "--list";
        arguments[2] = "127.0.0.1:" + server.port();
        arguments[3] = "--trust";
        arguments[4] = folder.resolve("ca.pem").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void write(String name, CertificateBuilder wanted, X509Bundle authority) throws Exception {
        X509Bundle issued = wanted.buildIssuedBy(authority);
        Files.writeString(folder.resolve(name + ".pem"), issued.getCertificatePathPEM());
        Files.writeString(folder.resolve(name + "-key.pem"), issued.getPrivateKeyPEM());
    }
}

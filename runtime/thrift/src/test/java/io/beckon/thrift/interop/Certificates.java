/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import io.beckon.netty.ClientTls;
import io.beckon.netty.KeyMaterial;
import io.beckon.netty.ServerTls;
import io.beckon.netty.TrustMaterial;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.apache.thrift.transport.TSSLTransportFactory.TSSLTransportParameters;

/** An authority with a server's and a client's certificate, as files for every kind of peer. */
final class Certificates {
    private static final String PASSWORD = "secret";
    private static final String KEY_STORE = "PKCS12";

    private final Path directory;
    private final X509Bundle authority;

    Certificates(Path directory) throws Exception {
        this.directory = directory;
        this.authority = new CertificateBuilder()
                .ecp256()
                .subject("CN=authority")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        CertificateBuilder server = new CertificateBuilder()
                .ecp256()
                .subject("CN=server")
                .addSanDnsName("localhost")
                .addSanIpAddress("127.0.0.1")
                .addExtendedKeyUsageServerAuth();
        CertificateBuilder client =
                new CertificateBuilder().ecp256().subject("CN=client").addExtendedKeyUsageClientAuth();
        write("server", server.buildIssuedBy(authority));
        write("client", client.buildIssuedBy(authority));
        Files.writeString(trusted(), authority.getCertificatePEM());
    }

    Path trusted() {
        return directory.resolve("trusted.pem");
    }

    Path certificate(String name) {
        return directory.resolve(name + ".pem");
    }

    Path key(String name) {
        return directory.resolve(name + "-key.pem");
    }

    ServerTls ourServer() {
        return ServerTls.of(KeyMaterial.pem(certificate("server"), key("server")));
    }

    ServerTls ourServerForKnownClients() {
        return ourServer().requiringClients(TrustMaterial.pem(trusted()));
    }

    ClientTls ourClient() {
        return ClientTls.trusting(TrustMaterial.pem(trusted()));
    }

    ClientTls ourKnownClient() {
        return ourClient().identity(KeyMaterial.pem(certificate("client"), key("client")));
    }

    /** {@return what libthrift is told: one's own key store, or null, and whom to trust} */
    TSSLTransportParameters libthrift(String name) throws Exception {
        TSSLTransportParameters parameters = new TSSLTransportParameters();
        KeyStore trust = KeyStore.getInstance(KEY_STORE);
        trust.load(null, null);
        trust.setCertificateEntry("authority", authority.getCertificate());
        Path file = directory.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        parameters.setTrustStore(file.toString(), PASSWORD, null, KEY_STORE);
        if (name != null) {
            parameters.setKeyStore(directory.resolve(name + ".p12").toString(), PASSWORD, null, KEY_STORE);
        }
        return parameters;
    }

    private void write(String name, X509Bundle issued) throws Exception {
        Files.writeString(certificate(name), issued.getCertificatePathPEM());
        Files.writeString(key(name), issued.getPrivateKeyPEM());
        Files.copy(issued.toTempKeyStoreFile(PASSWORD.toCharArray()).toPath(), directory.resolve(name + ".p12"));
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Signs certificates for tests, which are made when they run. */
final class Authority {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final X509Bundle bundle;
    private final Path directory;

    Authority(String name, Path directory) throws Exception {
        this.bundle = base("CN=" + name).setIsCertificateAuthority(true).buildSelfSigned();
        this.directory = directory;
    }

    private static CertificateBuilder base(String subject) {
        Instant now = Instant.now();
        return new CertificateBuilder()
                .ecp256()
                .subject(subject)
                .notBefore(now.minus(Duration.ofDays(1)))
                .notAfter(now.plus(Duration.ofDays(1)));
    }

    TrustMaterial trust() throws IOException {
        return TrustMaterial.pem(file("ca", bundle.getCertificatePEM()));
    }

    String pem() {
        return bundle.getCertificatePEM();
    }

    /** {@return the identity of this machine} */
    KeyMaterial localhost() throws Exception {
        return server(builder -> builder.addSanDnsName("localhost").addSanIpAddress("127.0.0.1"));
    }

    KeyMaterial server(UnaryOperator<CertificateBuilder> more) throws Exception {
        return identity(issue("CN=server", builder -> more.apply(builder).addExtendedKeyUsageServerAuth()));
    }

    KeyMaterial client(String name, UnaryOperator<CertificateBuilder> more) throws Exception {
        return identity(issue("CN=" + name, builder -> more.apply(builder).addExtendedKeyUsageClientAuth()));
    }

    X509Bundle issue(String subject, UnaryOperator<CertificateBuilder> more) throws Exception {
        return more.apply(base(subject)).buildIssuedBy(bundle);
    }

    KeyMaterial identity(X509Bundle issued) throws IOException {
        return KeyMaterial.pem(file("chain", issued.getCertificatePathPEM()), file("key", issued.getPrivateKeyPEM()));
    }

    private Path file(String name, String pem) throws IOException {
        return Files.writeString(directory.resolve(name + COUNT.incrementAndGet() + ".pem"), pem);
    }
}

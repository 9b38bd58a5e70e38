/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates one side of a TLS connection trusts: those that it names, and what they have signed. Names a file, which is read when
 * {@link ServerTls} or {@link ClientTls} are made, and again when they are reloaded; so a certificate is revoked by taking it out of the
 * file. Immutable.
 */
public final class TrustMaterial {
    private static final TrustMaterial SYSTEM = new TrustMaterial(null, null, false);

    private final @Nullable Path file;
    private final char @Nullable [] password;
    private final boolean pem;

    private TrustMaterial(@Nullable Path file, char @Nullable [] password, boolean pem) {
        this.file = file;
        this.password = password == null ? null : password.clone();
        this.pem = pem;
    }

    /** {@return the public authorities that the JDK comes with} */
    public static TrustMaterial system() {
        return SYSTEM;
    }

    /** {@return the certificates of a PEM file} */
    public static TrustMaterial pem(Path certificates) {
        return new TrustMaterial(Objects.requireNonNull(certificates, "certificates"), null, true);
    }

    /** {@return the certificates of a key store, PKCS#12 or JKS} */
    public static TrustMaterial keyStore(Path file, char[] password) {
        return new TrustMaterial(
                Objects.requireNonNull(file, "file"), Objects.requireNonNull(password, "password"), false);
    }

    /** {@return the certificates, or null for the JDK's} @throws IllegalArgumentException naming the file that cannot be used, and why */
    @Nullable
    KeyStore load() {
        if (file == null) {
            return null;
        }
        try {
            KeyStore store = pem ? readPem(file) : KeyStore.getInstance(file.toFile(), password);
            if (store.size() == 0) {
                throw new IOException("there are none in it");
            }
            return store;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no trusted certificates in " + file + ": " + e.getMessage(), e);
        }
    }

    private static KeyStore readPem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + ++count, each);
            }
        }
        return store;
    }
}

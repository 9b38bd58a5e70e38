/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A private key and the certificates that belong to it, by which one side of a TLS connection shows who it is. Names files, which are read
 * when {@link ServerTls} or {@link ClientTls} are made, and again when they are reloaded. Immutable.
 */
public final class KeyMaterial {
    private final Path certificates;
    private final @Nullable Path key;
    private final char @Nullable [] password;

    private KeyMaterial(Path certificates, @Nullable Path key, char @Nullable [] password) {
        this.certificates = Objects.requireNonNull(certificates, "certificates");
        this.key = key;
        this.password = password == null ? null : password.clone();
    }

    /**
     * {@return what two PEM files hold}
     *
     * @param certificates the own certificate first, behind it those that lead to a trusted one
     * @param key its private key, in PKCS#8 form and not encrypted
     */
    public static KeyMaterial pem(Path certificates, Path key) {
        return new KeyMaterial(certificates, Objects.requireNonNull(key, "key"), null);
    }

    /** As {@link #pem(Path, Path)}, with an encrypted key. {@return what the files hold} */
    public static KeyMaterial pem(Path certificates, Path key, char[] password) {
        return new KeyMaterial(certificates, Objects.requireNonNull(key, "key"), password);
    }

    /** {@return what a key store holds, PKCS#12 or JKS, whose one password is that of the key, too} */
    public static KeyMaterial keyStore(Path file, char[] password) {
        return new KeyMaterial(file, null, Objects.requireNonNull(password, "password"));
    }

    /** {@return the beginning of a server's context} @throws IllegalArgumentException naming the file that cannot be used, and why */
    SslContextBuilder server() {
        try {
            return key == null
                    ? SslContextBuilder.forServer(keyManagers())
                    : SslContextBuilder.forServer(
                            readable(certificates).toFile(), readable(key).toFile(), pemPassword());
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Adds it to a client's context. @throws IllegalArgumentException as {@link #server} does */
    void client(SslContextBuilder builder) {
        try {
            if (key == null) {
                builder.keyManager(keyManagers());
            } else {
                builder.keyManager(
                        readable(certificates).toFile(), readable(key).toFile(), pemPassword());
            }
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private KeyManagerFactory keyManagers() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(readable(certificates).toFile(), password);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory;
    }

    private @Nullable String pemPassword() {
        return password == null ? null : new String(password);
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is not there, or this program may not read it");
        }
        return file;
    }

    private IllegalArgumentException unusable(Exception cause) {
        String advice =
                key == null ? "" : "; the key has to be in PKCS#8 form, as 'openssl pkcs8 -topk8 -nocrypt' writes it";
        return new IllegalArgumentException(
                "no key and certificate in " + this + ": " + cause.getMessage() + advice, cause);
    }

    @Override
    public String toString() {
        return key == null ? certificates.toString() : certificates + " and " + key;
    }
}

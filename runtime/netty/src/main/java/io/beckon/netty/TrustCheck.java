/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's check of certificates, which also is what checks the name of the host; what it refuses is told in a sentence that says
 * which certificate and why, and whether it was trusted before a reload.
 */
final class TrustCheck extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager check;
    private final Set<Certificate> trusted;
    private final Map<Certificate, Instant> removed;

    private TrustCheck(X509ExtendedTrustManager check, Set<Certificate> trusted, Map<Certificate, Instant> removed) {
        this.check = check;
        this.trusted = trusted;
        this.removed = removed;
    }

    /**
     * {@return a check by what a file holds now}
     *
     * @param before the check until now, or null if this is the first
     */
    static TrustCheck load(TrustMaterial material, @Nullable TrustCheck before) {
        KeyStore store = material.load();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            Set<Certificate> trusted = new HashSet<>();
            if (store != null) {
                for (String alias : Collections.list(store.aliases())) {
                    trusted.add(store.getCertificate(alias));
                }
            }
            return new TrustCheck(extended(factory), trusted, removed(before, trusted));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot check certificates", e);
        }
    }

    private static X509ExtendedTrustManager extended(TrustManagerFactory factory) {
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new IllegalStateException("the JDK has no check of certificates that knows the host");
    }

    private static Map<Certificate, Instant> removed(@Nullable TrustCheck before, Set<Certificate> trusted) {
        Map<Certificate, Instant> removed = new HashMap<>();
        if (before != null) {
            removed.putAll(before.removed);
            before.trusted.forEach(each -> removed.putIfAbsent(each, Instant.now()));
            removed.keySet().removeAll(trusted);
        }
        return removed;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explained(chain, null, () -> check.checkClientTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explained(chain, engine.getPeerHost(), () -> check.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("connections are checked by their engine only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("connections are checked by their engine only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("connections are checked by their engine only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("connections are checked by their engine only");
    }

    /** None are named to clients: one that has the wrong certificate would show none, and nobody would know which was wrong. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private void explained(X509Certificate[] chain, @Nullable String host, Check step) throws CertificateException {
        try {
            step.run();
        } catch (CertificateException e) {
            throw new UntrustedException(UntrustedException.describe(chain, host, removed, e), e);
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }
}

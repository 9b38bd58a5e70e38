/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.io.Serial;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A certificate was refused; the message is a sentence that says which and why, for people. */
final class UntrustedException extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1;

    UntrustedException(String message, CertificateException cause) {
        super(message, cause);
    }

    static String describe(
            X509Certificate[] chain,
            @Nullable String host,
            Map<Certificate, Instant> removed,
            CertificateException cause) {
        String time = time(chain, cause);
        if (time != null) {
            return time;
        }
        X509Certificate own = chain[0];
        if (TlsFailure.find(cause, CertPathBuilderException.class) != null
                || TlsFailure.find(cause, CertPathValidatorException.class) != null) {
            return removed(chain, removed, own);
        }
        return host == null
                ? "the certificate of " + name(own) + " is refused: " + cause.getMessage()
                : "the certificate of " + name(own) + " is not for " + host + ", but for " + names(own);
    }

    private static @Nullable String time(X509Certificate[] chain, CertificateException cause) {
        boolean early = TlsFailure.find(cause, CertificateNotYetValidException.class) != null;
        if (!early && TlsFailure.find(cause, CertificateExpiredException.class) == null) {
            return null;
        }
        for (X509Certificate each : chain) {
            try {
                each.checkValidity();
            } catch (CertificateExpiredException e) {
                return "the certificate of " + name(each) + " expired at "
                        + each.getNotAfter().toInstant();
            } catch (CertificateNotYetValidException e) {
                return "the certificate of " + name(each) + " is not valid before "
                        + each.getNotBefore().toInstant();
            }
        }
        return "the certificate that signed that of " + name(chain[0]) + (early ? " is not valid yet" : " has expired");
    }

    private static String removed(X509Certificate[] chain, Map<Certificate, Instant> removed, X509Certificate own) {
        for (Map.Entry<Certificate, Instant> each : removed.entrySet()) {
            X509Certificate gone = (X509Certificate) each.getKey();
            boolean signed = gone.getSubjectX500Principal().equals(chain[chain.length - 1].getIssuerX500Principal());
            if (signed || List.of(chain).contains(gone)) {
                return "the certificate of " + name(own) + " was trusted until " + each.getValue() + ", when that of "
                        + name(gone) + " was removed from the trusted ones";
            }
        }
        return "the certificate of " + name(own) + ", signed by "
                + chain[chain.length - 1].getIssuerX500Principal().getName() + ", is not trusted here";
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? "no name at all: it has no subject alternative names"
                    : names.stream().map(each -> String.valueOf(each.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateParsingException e) {
            return "names that cannot be read";
        }
    }
}

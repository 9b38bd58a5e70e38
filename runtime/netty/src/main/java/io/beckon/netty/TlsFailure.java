/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.handler.ssl.NotSslRecordException;
import java.nio.channels.ClosedChannelException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong between two ends of TLS. */
final class TlsFailure {
    /** The name of TLS's message to the other end, as the JDK puts it into its exception's text. */
    private static final Pattern ALERT = Pattern.compile("[Rr]eceived fatal alert: (\\w+)");

    private TlsFailure() {}

    /** {@return whether it was TLS that failed, and not what carries it} */
    static boolean isOne(Throwable failure) {
        return find(failure, SSLException.class) != null || find(failure, UntrustedException.class) != null;
    }

    /**
     * {@return a sentence}
     *
     * @param peer who is at the other end: the server, or the client
     * @param shown whether this end has a certificate to show
     */
    static String describe(Throwable failure, String peer, boolean shown) {
        UntrustedException untrusted = find(failure, UntrustedException.class);
        if (untrusted != null) {
            return String.valueOf(untrusted.getMessage());
        }
        if (find(failure, NotSslRecordException.class) != null) {
            return "the " + peer + " does not speak TLS here: its first bytes are something else";
        }
        if (find(failure, ClosedChannelException.class) != null) {
            return "the " + peer + " closed the connection in the TLS handshake; does it speak TLS there?";
        }
        SSLException tls = find(failure, SSLException.class);
        String text = String.valueOf(tls == null ? failure.getMessage() : tls.getMessage());
        Matcher alert = ALERT.matcher(text);
        return alert.find() ? describeAlert(alert.group(1), peer, shown) : describeOwn(text, peer);
    }

    /** {@return the first of a failure's causes, itself included, that is of a class, or null} */
    static <T> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }

    private static String describeAlert(String alert, String peer, boolean shown) {
        return switch (alert) {
            case "certificate_required",
                    "bad_certificate",
                    "certificate_unknown",
                    "unknown_ca",
                    "certificate_expired",
                    "certificate_revoked",
                    "access_denied" ->
                shown
                        ? "the " + peer + " does not accept this side's certificate (" + alert + "); its log tells why"
                        : "the " + peer + " wants a certificate, and this side has none to show (" + alert + ")";
            case "no_application_protocol" -> "the " + peer + " speaks TLS, but not " + NativeAcceptor.ALPN + " in it";
            case "protocol_version" -> "the " + peer + " speaks neither TLS 1.3 nor 1.2";
            default -> "the " + peer + " ended the TLS handshake: " + alert;
        };
    }

    private static String describeOwn(String text, String peer) {
        if (text.contains("Empty client certificate chain") || text.contains("Empty server certificate chain")) {
            return "the " + peer + " shows no certificate, and has to";
        }
        return text.contains("handshake timed out")
                ? "the " + peer + " did not end the TLS handshake within " + ServerTls.HANDSHAKE.toSeconds() + " s"
                : "the TLS handshake with the " + peer + " failed: " + text;
    }
}

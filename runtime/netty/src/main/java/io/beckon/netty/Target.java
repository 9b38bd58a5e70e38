/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.net.InetSocketAddress;
import java.util.Objects;

/** Where a channel's server is, as {@code host:port}; a numeric IPv6 host stands in brackets. */
record Target(String host, int port) {
    static Target parse(String text) {
        Objects.requireNonNull(text, "target");
        int colon = text.lastIndexOf(':');
        try {
            String host = text.substring(0, Math.max(colon, 0));
            boolean bracketed = host.startsWith("[") && host.endsWith("]");
            if (!host.isEmpty() && text.chars().noneMatch(Target::isSpace) && (bracketed || host.indexOf(':') < 0)) {
                int port = Integer.parseInt(text.substring(colon + 1));
                return new Target(
                        bracketed ? host.substring(1, host.length() - 1) : host,
                        InetSocketAddress.createUnresolved(host, port).getPort());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String wrong(String text) {
        return "a target is host:port, as localhost:7070 or [::1]:7070, not '" + text + "'";
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}

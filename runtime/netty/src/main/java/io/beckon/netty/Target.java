/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.local.LocalAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a channel's server is: {@code host:port}, where a numeric IPv6 host stands in brackets, {@code unix:path}, or
 * {@code in-process:name}.
 *
 * @param name the same as text, for messages
 */
record Target(Transport transport, SocketAddress address, String name) {
    static final String IN_PROCESS = "in-process:";
    static final String UNIX = "unix:";

    static Target tcp(String host, int port) {
        InetSocketAddress address = InetSocketAddress.createUnresolved(host, port);
        return new Target(Transport.TCP, address, name(address));
    }

    private static String name(InetSocketAddress address) {
        String host = address.getHostString();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }

    static Target inProcess(String name) {
        return new Target(Transport.IN_PROCESS, new LocalAddress(name), IN_PROCESS + name);
    }

    static Target unix(Path file) {
        return new Target(Transport.UNIX, UnixDomainSocketAddress.of(file), UNIX + file);
    }

    static Target over(Transport transport, SocketAddress address) {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(address, "address");
        boolean hasName = address instanceof InetSocketAddress;
        return new Target(transport, address, hasName ? name((InetSocketAddress) address) : address.toString());
    }

    /** {@return where a text says} @throws IllegalArgumentException if it is no target */
    static Target parse(String text) {
        Objects.requireNonNull(text, "target");
        if (text.startsWith(UNIX)) {
            return unix(Path.of(text.substring(UNIX.length())));
        }
        if (text.startsWith(IN_PROCESS)) {
            return inProcess(text.substring(IN_PROCESS.length()));
        }
        int colon = text.lastIndexOf(':');
        try {
            String host = text.substring(0, Math.max(colon, 0));
            boolean bracketed = host.startsWith("[") && host.endsWith("]");
            if (!host.isEmpty() && text.chars().noneMatch(Target::isSpace) && (bracketed || host.indexOf(':') < 0)) {
                int port = Integer.parseInt(text.substring(colon + 1));
                return tcp(bracketed ? host.substring(1, host.length() - 1) : host, port);
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
        return name;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** Says what the system refused, and what to look at; its own words alone are often a name, or nothing. */
public final class SocketFailure {
    private SocketFailure() {}

    /** {@return what happened, for people who know the address already} */
    public static String describe(Throwable cause) {
        String text = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (cause instanceof UnknownHostException) {
            return "the name is not known";
        } else if (cause instanceof ConnectTimeoutException) {
            return text + "; is the address right, and does nothing between keep connections out?";
        } else if (cause instanceof ConnectException) {
            return text + "; is a server running there?";
        }
        return text;
    }
}

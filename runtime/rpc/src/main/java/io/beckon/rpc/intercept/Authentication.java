/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.intercept;

import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.security.Principal;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls by a token in the call's metadata, {@code authorization: Bearer ...}, for a server. Who brings none, or a wrong one,
 * is answered UNAUTHENTICATED, and no handler runs. A caller that the transport knows already, as by a certificate, needs no token.
 */
public final class Authentication implements Interceptor {
    private static final String NAME = "authorization";
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    /** Asks somebody what a token is worth. */
    public Authentication(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Knows tokens. */
    @FunctionalInterface
    public interface Tokens {
        /**
         * {@return whose token this is, later, or null inside if it is nobody's}
         *
         * @param token as the caller gave it; compare it in constant time where it is a secret
         */
        CompletionStage<@Nullable Principal> find(String token);
    }

    /** {@return what a client sends with its calls to be known by a token} */
    public static Metadata token(String token) {
        return Metadata.EMPTY.with(NAME, SCHEME + token);
    }

    @Override
    public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
        if (call.context().principal() != null) {
            return call.proceed();
        }
        String text = call.context().metadata().text(NAME);
        if (text == null || !text.startsWith(SCHEME)) {
            throw Status.of(
                            StatusCode.UNAUTHENTICATED,
                            call
                                    + ": the call brings no token; a client sends one by Channel.withMetadata(Authentication.token(...))")
                    .toException();
        }
        return tokens.find(text.substring(SCHEME.length())).thenCompose(principal -> {
            if (principal == null) {
                throw Status.of(StatusCode.UNAUTHENTICATED, call + ": the call's token is nobody's")
                        .toException();
            }
            call.context().principal(principal);
            return call.proceed();
        });
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static io.beckon.netty.CallTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.beckon.codec.Bytes;
import io.beckon.netty.Calculator.Pair;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.intercept.Authentication;
import io.beckon.rpc.intercept.Authorization;
import io.beckon.rpc.intercept.CallLog;
import io.beckon.testkit.LeakCheck;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What travels beside calls, and what stands around them. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class InterceptorTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** A calculator whose methods do what the test says. */
    private static Calculator doing(java.util.function.IntBinaryOperator add) {
        return new CalculatorService() {
            @Override
            public int add(int a, int b) {
                return add.applyAsInt(a, b);
            }
        };
    }

    @Test
    void metadataTravelBothWays() {
        AtomicReference<Metadata> seen = new AtomicReference<>();
        AtomicReference<Metadata> answered = new AtomicReference<>(Metadata.EMPTY);
        Calculator service = doing((a, b) -> {
            CallContext context = CallContext.current();
            seen.set(context.metadata());
            context.answerWith(Metadata.EMPTY.with("served-by", "one"));
            return a + b;
        });
        Metadata sent = Metadata.EMPTY.with("trace", "Grüße").with("key", Bytes.of((byte) 0, (byte) -1));
        try (RpcServer server = RpcServer.builder().add(service).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            CallOptions options = CallOptions.DEFAULT.withMetadata(sent).withAnswered(answered::set);
            assertThat(channel.call(Calculator.ADD, new Pair(1, 2), options)).isEqualTo(3);
            assertThat(seen.get()).isEqualTo(sent);
            assertThat(answered.get().text("served-by")).isEqualTo("one");
            assertThat(channel.withMetadata(sent).call(Calculator.ADD, new Pair(1, 2)))
                    .isEqualTo(3);
        }
    }

    @Test
    void nestedCallGetsNoMoreTimeThanItsCallHas() {
        AtomicReference<Duration> left = new AtomicReference<>();
        try (RpcServer inner = RpcServer.builder()
                        .add(doing((a, b) -> {
                            left.set(CallContext.current().remaining());
                            return a + b;
                        }))
                        .start();
                Channel toInner = RpcChannel.connect("localhost:" + inner.port());
                RpcServer outer = RpcServer.builder()
                        .add(doing((a, b) -> Calculator.client(toInner).add(a, b)))
                        .start();
                Channel channel = RpcChannel.connect("localhost:" + outer.port())) {
            assertThat(channel.withTimeout(Duration.ofSeconds(5)).call(Calculator.ADD, new Pair(1, 2)))
                    .isEqualTo(3);
            assertThat(left.get()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        }
    }

    @Test
    void whoCallsIsFoundOutByATokenAndOnlyWhoMayIsLetIn() {
        AtomicReference<Principal> seen = new AtomicReference<>();
        Calculator service = doing((a, b) -> {
            seen.set(CallContext.current().principal());
            return a + b;
        });
        Principal ada = () -> "ada";
        Authentication authentication =
                new Authentication(token -> CompletableFuture.completedFuture(token.equals("s3cret") ? ada : null));
        try (RpcServer server = RpcServer.builder()
                        .add(service)
                        .intercept(new CallLog(lines::add))
                        .intercept(authentication)
                        .intercept(Authorization.denyAll().allowMethod("calc.Calculator/add", ada::equals))
                        .start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            Channel known = channel.withMetadata(Authentication.token("s3cret"));
            assertThat(Calculator.client(known).add(1, 2)).isEqualTo(3);
            assertThat(seen.get()).isSameAs(ada);
            assertThat(failure(() -> Calculator.client(known).divide(1, 2)).code())
                    .isEqualTo(StatusCode.PERMISSION_DENIED);
            assertThat(failure(() -> Calculator.client(channel).add(1, 2)).code())
                    .isEqualTo(StatusCode.UNAUTHENTICATED);
            assertThat(failure(() -> Calculator.client(channel.withMetadata(Authentication.token("x")))
                                    .add(1, 2))
                            .message())
                    .contains("nobody's");
            assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("calc.Calculator/"));
            assertThat(lines.get(0)).contains("Pair[a=1, b=2]", "answered after");
            assertThat(lines.get(1)).contains("failed, PERMISSION_DENIED");
        }
    }

    @Test
    void clientsInterceptorMayTryAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Calculator service = doing((a, b) -> {
            if (attempts.incrementAndGet() < 3) {
                throw io.beckon.rpc.Status.of(StatusCode.UNAVAILABLE, "not yet").toException();
            }
            return a + b;
        });
        try (RpcServer server = RpcServer.builder().add(service).start();
                Channel channel = RpcChannel.to("localhost:" + server.port())
                        .intercept(new Retry())
                        .connect()) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(attempts).hasValue(3);
        }
    }

    @Test
    void serverThatTellsDetailsShowsItsException() {
        Calculator service = doing((a, b) -> {
            throw new IllegalStateException("the disk is full");
        });
        try (RpcServer server = RpcServer.builder().add(service).tellDetails().start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            RpcException failure = catchThrowableOfType(
                    RpcException.class, () -> Calculator.client(channel).add(1, 2));
            assertThat(failure.code()).isEqualTo(StatusCode.INTERNAL);
            assertThat(failure.remote()).hasMessage("java.lang.IllegalStateException: the disk is full");
            assertThat(failure.remote().getStackTrace()[0].getClassName()).startsWith(InterceptorTest.class.getName());
        }
    }

    private static final class Retry implements Interceptor {
        @Override
        public <Q, R> CompletionStage<R> intercept(Invocation<Q, R> call) {
            return call.proceed()
                    .handle((result, failure) -> failure == null
                            ? CompletableFuture.completedFuture(result)
                            : intercept(call).toCompletableFuture())
                    .thenCompose(stage -> stage);
        }
    }
}

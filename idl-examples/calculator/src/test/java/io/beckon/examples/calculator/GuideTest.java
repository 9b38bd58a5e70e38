/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.health.Health;
import io.beckon.rpc.health.HealthReport;
import io.beckon.rpc.health.ServingStatus;
import io.beckon.rpc.intercept.Authentication;
import io.beckon.rpc.intercept.Authorization;
import io.beckon.rpc.intercept.CallLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code docs/guide.md} shows: each of its pieces of Java stands here or in the service, and runs. */
@Timeout(60)
class GuideTest {
    private RpcServer server;
    private Channel channel;
    private Calculator calculator;

    @BeforeEach
    void open() {
        server = RpcServer.builder().port(0).add(new CalculatorService()).start();
        channel = RpcChannel.connect("localhost:" + server.port());
        calculator = Calculator.client(channel);
    }

    @AfterEach
    void close() {
        channel.close();
        server.close();
    }

    @Test
    void allJavaOfTheGuideStandsHere() throws Exception {
        String folder = "java/io/beckon/examples/calculator/";
        String here = plain(Files.readString(Path.of("src/test", folder, "GuideTest.java"))
                + Files.readString(Path.of("src/main", folder, "CalculatorService.java")));
        String guide = Files.readString(Path.of("../../docs/guide.md"));
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(each -> plain(each.group(1)))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(8)
                .allSatisfy(each -> assertThat(here).contains(each));
    }

    private static String plain(String java) {
        return java.replaceAll("\\s+", "");
    }

    @Test
    void calls() {
        int three = calculator.add(1, 2);
        assertThat(three).isEqualTo(3);

        CompletionStage<Integer> later = CalculatorAsync.client(channel).add(1, 2);
        assertThat(later.toCompletableFuture().join()).isEqualTo(3);
    }

    @Test
    void streamsFromTheServer() {
        List<Long> found = new ArrayList<>();
        try (RpcStream<Long> primes = calculator.primes(1_000_000)) {
            for (long prime : primes) {
                found.add(prime);
                if (found.size() == 4) {
                    break;
                }
            }
        }
        assertThat(found).containsExactly(2L, 3L, 5L, 7L);
    }

    @Test
    void streamsFromTheClient() {
        long sum = calculator.sum(RpcStream.from(LongStream.rangeClosed(1, 100).boxed()));
        assertThat(sum).isEqualTo(5050);
    }

    @Test
    void streamsBothWays() {
        try (RpcPipe<Long> numbers = new RpcPipe<>()) {
            var sums = calculator.sums(numbers.stream()).iterator();
            numbers.send(20L);
            assertThat(sums.next()).isEqualTo(20);
            numbers.send(22L);
            assertThat(sums.next()).isEqualTo(42);
        }
    }

    @Test
    void health() {
        Health health = Health.client(channel);
        ServingStatus before = health.check("io.beckon.examples.calculator.Calculator");
        server.health().set("io.beckon.examples.calculator.Calculator", ServingStatus.NOT_SERVING);
        ServingStatus after = health.check("io.beckon.examples.calculator.Calculator");
        server.health().stop();
        ServingStatus whole = health.check(HealthReport.SERVER);
        assertThat(List.of(before, after, whole))
                .containsExactly(ServingStatus.SERVING, ServingStatus.NOT_SERVING, ServingStatus.NOT_SERVING);
    }

    @Test
    void timeouts() {
        Calculator hasty = Calculator.client(channel.withTimeout(Duration.ofSeconds(2)));
        assertThat(hasty.add(1, 2)).isEqualTo(3);
    }

    @Test
    void errors() {
        try {
            calculator.divide(1, 0);
        } catch (DivisionByZero e) {
            assertThat(e.dividend()).isEqualTo(1);
        } catch (RpcException e) {
            boolean mayTryAgain = e.status().notExecuted() || e.code() == StatusCode.UNAVAILABLE;
            throw new AssertionError("again: " + mayTryAgain, e);
        }
        RpcException missing =
                Status.of(StatusCode.NOT_FOUND, "no such customer").toException();
        assertThat(missing).hasMessage("NOT_FOUND: no such customer");
    }

    @Test
    void metadata() {
        Channel traced = channel.withMetadata(Metadata.EMPTY.with("trace", "4711"));
        assertThat(Calculator.client(traced).add(1, 2)).isEqualTo(3);

        CallOptions listening =
                CallOptions.DEFAULT.withAnswered(metadata -> System.out.println(metadata.text("served-by")));
        assertThat(listening.answered()).isNotNull();
    }

    /** What a handler may ask. */
    static final class Curious extends CalculatorService {
        private final Executor pool = CallContext.propagating(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));

        @Override
        public int add(int a, int b) {
            CallContext call = CallContext.current();
            String trace = call.metadata().text("trace");
            Duration left = call.remaining();
            call.onCancel(() -> System.out.println("nobody waits for " + trace + " with " + left + " left"));
            call.answerWith(Metadata.EMPTY.with("served-by", "here"));
            pool.execute(() -> System.out.println("still a part of " + CallContext.current()));
            return a + b;
        }
    }

    @Test
    void context() {
        try (var curious = RpcServer.builder().port(0).add(new Curious()).start();
                var toCurious = RpcChannel.connect("localhost:" + curious.port())) {
            assertThat(Calculator.client(toCurious).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void compression() {
        var compression = CompressionOptions.of(Compression.GZIP);
        RpcServer.builder().compression(compression);
        RpcChannel.to("greeter.example:7070").compression(compression);
        assertThat(compression).isNotNull();
    }

    @Test
    void interceptorOfOnesOwn() {
        Interceptor timed = new Interceptor() {
            @Override
            public <Q, R> CompletionStage<R> intercept(Invocation<Q, R> call) {
                long begun = System.nanoTime();
                return call.proceed()
                        .whenComplete((result, failure) ->
                                System.out.println(call + " took " + Duration.ofNanos(System.nanoTime() - begun)));
            }
        };
        assertThat(Calculator.client(channel.intercepted(timed)).add(1, 2)).isEqualTo(3);
    }

    @Test
    void interceptors() {
        Principal ada = () -> "ada";
        var guarded = RpcServer.builder()
                .port(0)
                .add(new CalculatorService())
                .intercept(new CallLog())
                .intercept(new Authentication(
                        token -> CompletableFuture.completedFuture(token.equals("s3cret") ? ada : null)))
                .intercept(
                        Authorization.denyAll().allowService("io.beckon.examples.calculator.Calculator", ada::equals))
                .start();
        try (guarded;
                var toGuarded = RpcChannel.connect("localhost:" + guarded.port())) {
            var known = Calculator.client(toGuarded.withMetadata(Authentication.token("s3cret")));
            assertThat(known.add(1, 2)).isEqualTo(3);
            assertThatThrownBy(() -> Calculator.client(toGuarded).add(1, 2)).hasMessageStartingWith("UNAUTHENTICATED");
        }
    }
}

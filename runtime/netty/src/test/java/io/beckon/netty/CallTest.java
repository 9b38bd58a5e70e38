/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codecs;
import io.beckon.netty.Calculator.DivisionByZero;
import io.beckon.netty.Calculator.Pair;
import io.beckon.netty.Calculator.Text;
import io.beckon.protocol.Limits;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.testkit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls of every kind and with every kind of end, as a user makes them, over TCP. */
@ExtendWith(LeakCheck.class)
class CallTest {
    private static final Limits SMALL = Limits.DEFAULT.withMaxMessage(100_000);

    private final CalculatorService service = new CalculatorService();
    private RpcServer server;
    private Channel channel;
    private Calculator calculator;

    @BeforeEach
    void open() {
        server = RpcServer.builder().add(service).limits(SMALL).start();
        channel = RpcChannel.connect("localhost:" + server.port());
        calculator = Calculator.client(channel);
    }

    @AfterEach
    void close() {
        channel.close();
        server.close();
    }

    @Test
    void callReturnsItsResult() {
        assertThat(calculator.add(1, 2)).isEqualTo(3);
        assertThat(calculator.add(3, 4)).isEqualTo(7);
    }

    @Test
    void callWithoutResultReturnsWhenItIsDone() {
        calculator.reset();
        assertThat(service.lines).containsExactly("reset");
    }

    @Test
    void onewayArrives() throws InterruptedException {
        calculator.log("hello");
        assertThat(service.lines.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void futureCompletes() throws Exception {
        assertThat(channel.start(Calculator.ADD, new Pair(1, 2))
                        .thenApply(sum -> sum * 10)
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(30);
    }

    @Test
    void asyncHandlerAnswers() {
        Calculator.Async async = new AsyncCalculator();
        try (RpcServer other =
                        RpcServer.builder().add(Calculator.ASYNC_SERVICE, async).start();
                Channel toOther = RpcChannel.connect("localhost:" + other.port())) {
            assertThat(toOther.call(Calculator.ADD, new Pair(1, 2))).isEqualTo(3);
            assertThatThrownBy(() -> toOther.call(Calculator.DIVIDE, new Pair(1, 0)))
                    .isExactlyInstanceOf(DivisionByZero.class);
        }
    }

    @Test
    void declaredExceptionArrivesAsItself() {
        assertThatThrownBy(() -> calculator.divide(1, 0))
                .isExactlyInstanceOf(DivisionByZero.class)
                .hasMessage("1 / 0");
        assertThatThrownBy(
                        () -> channel.start(Calculator.DIVIDE, new Pair(1, 0)).get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseExactlyInstanceOf(DivisionByZero.class);
        assertThat(calculator.divide(6, 3)).isEqualTo(2);
    }

    @Test
    void exceptionThatIsUnknownHereIsToldByItsNumber() {
        var older = MethodDescriptor.unary("calc.Calculator", "divide", new Calculator.PairCodec(), Codecs.I32);
        assertThat(failure(() -> channel.call(older, new Pair(1, 0))))
                .isEqualTo(Status.of(
                        StatusCode.UNKNOWN,
                        "calc.Calculator/divide: "
                                + "the server threw exception 1 of the method, which is not known here"));
    }

    @Test
    void undeclaredExceptionArrivesAsAnIncidentWithoutDetails() {
        Status status = failure(() -> calculator.repeat("secret", -1));
        assertThat(status.code()).isEqualTo(StatusCode.INTERNAL);
        assertThat(status.message()).matches("the server failed; its log tells why under incident [0-9a-f]{8}");
        assertThat(calculator.add(1, 2)).isEqualTo(3);
    }

    @Test
    void unknownMethodIsUnimplemented() {
        var unknown = MethodDescriptor.unary("calc.Calculator", "ad", new Calculator.PairCodec(), Codecs.I32);
        assertThat(failure(() -> channel.call(unknown, new Pair(1, 2))))
                .isEqualTo(Status.notExecuted(
                        StatusCode.UNIMPLEMENTED,
                        "this server has no method 'ad' in calc.Calculator, "
                                + "which has add, divide, log, repeat, reset"));
        assertThat(calculator.add(1, 2)).isEqualTo(3);
    }

    @Test
    void argumentsOfAnotherTypeAreInvalid() {
        var wrong = MethodDescriptor.unary("calc.Calculator", "add", new Calculator.TextCodec(), Codecs.I32);
        Status status = failure(() -> channel.call(wrong, new Text("one", 2)));
        assertThat(status.code()).isEqualTo(StatusCode.INVALID_ARGUMENT);
        assertThat(status.notExecuted()).isTrue();
        assertThat(status.message()).contains("a value of type BINARY, where I32 was expected");
    }

    @Test
    void resultOfAnotherTypeIsToldToTheCaller() {
        var wrong = MethodDescriptor.unary("calc.Calculator", "add", new Calculator.PairCodec(), Codecs.STRING);
        assertThat(failure(() -> channel.call(wrong, new Pair(1, 2))).message())
                .startsWith("calc.Calculator/add: the result of the call cannot be read");
    }

    @Test
    void argumentsThatCannotBeWrittenFailBeforeTheyAreSent() {
        Status status = failure(() -> calculator.log("\ud800"));
        assertThat(status.code()).isEqualTo(StatusCode.INVALID_ARGUMENT);
        assertThat(status.notExecuted()).isTrue();
    }

    @Test
    void argumentsLargerThanTheServerTakesFailAlone() {
        assertThat(failure(() -> calculator.repeat("x".repeat(200_000), 1)))
                .isEqualTo(Status.notExecuted(
                        StatusCode.RESOURCE_EXHAUSTED,
                        "calc.Calculator/repeat: " + "arguments of 200007 bytes, where localhost:" + server.port()
                                + " takes 100000; its limits say so (Limits.withMaxMessage)"));
        assertThat(calculator.repeat("x".repeat(90_000), 1)).hasSize(90_000);
    }

    @Test
    void argumentsLargerThanTheChannelTakesFailAlone() {
        assertThat(failure(() -> calculator.repeat("x".repeat(5_000_000), 1)))
                .isEqualTo(Status.notExecuted(
                        StatusCode.RESOURCE_EXHAUSTED,
                        "calc.Calculator/repeat: "
                                + "arguments of more than 4194304 bytes, which is the limit of this channel; "
                                + "raise it by Limits.withMaxMessage, here and at the server"));
    }

    @Test
    void resultLargerThanTheClientTakesFailsAlone() {
        assertThat(failure(() -> calculator.repeat("x", 5_000_000)))
                .isEqualTo(Status.of(
                        StatusCode.RESOURCE_EXHAUSTED,
                        "calc.Calculator/repeat: "
                                + "the answer is larger than the 4194304 bytes that the client takes; "
                                + "its limits say so (Limits.withMaxMessage)"));
        assertThat(calculator.repeat("x", 4_000_000)).hasSize(4_000_000);
    }

    @Test
    void channelWithAnotherTimeoutSharesTheConnection() {
        assertThat(Calculator.client(channel.withTimeout(Duration.ofSeconds(5))).add(1, 2))
                .isEqualTo(3);
    }

    @Test
    void nullIsRefusedAtOnceByItsName() {
        assertThatThrownBy(() -> channel.start(null, new Pair(1, 2))).hasMessage("method");
        assertThatThrownBy(() -> channel.start(Calculator.ADD, null)).hasMessage("arguments");
        assertThatThrownBy(() -> channel.start(Calculator.ADD, new Pair(1, 2), null))
                .hasMessage("options");
        assertThatThrownBy(() -> channel.withTimeout(null)).hasMessage("timeout");
        assertThatThrownBy(() -> RpcChannel.to("localhost:1").connectTimeout(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a connection may take at least 1 ms, not PT-0.001S");
    }

    static Status failure(ThrowingCallable call) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(RpcException.class);
        return ((RpcException) thrown).status();
    }
}

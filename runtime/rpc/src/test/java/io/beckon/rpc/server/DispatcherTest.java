/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Serial;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way that a handler can end becomes for the caller. */
class DispatcherTest {
    private static final MethodDescriptor<Void, String> GREET = MethodDescriptor.unary(
                    "s.S", "greet", Codecs.VOID, Codecs.STRING)
            .throwing(7, Refused.class, new RefusedCodec());

    private final RecordingResponder responder = new RecordingResponder();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private ByteBuf arguments = bytes("00");
    private Executor executor = Runnable::run;
    private long now;

    @BeforeEach
    void readLog() {
        System.setErr(new PrintStream(log, true));
    }

    @AfterEach
    void everyBufferIsReleased() {
        System.setErr(err);
        assertThat(arguments.refCnt()).isZero();
        assertThat(responder.buffers).allMatch(buffer -> buffer.refCnt() == 0);
        assertThat(responder.outcomes).as("one outcome, whatever happens").hasSize(1);
    }

    @Test
    void resultIsEncoded() {
        blocking(() -> "hi");
        assertThat(responder.outcomes).containsExactly("result 080002686900");
    }

    @Test
    void asyncResultIsEncodedWhenItIsThere() {
        CompletableFuture<String> later = new CompletableFuture<>();
        async(() -> later);
        assertThat(responder.outcomes).isEmpty();
        later.complete("hi");
        assertThat(responder.outcomes).containsExactly("result 080002686900");
    }

    @Test
    void declaredExceptionIsEncodedWithItsId() {
        blocking(() -> {
            throw new Refused("no");
        });
        assertThat(responder.outcomes).containsExactly("exception 7 18026e6f00");
    }

    @Test
    void declaredExceptionOfAStageIsUnwrapped() {
        async(() -> CompletableFuture.failedFuture(new CompletionException(new Refused("no"))));
        assertThat(responder.outcomes).containsExactly("exception 7 18026e6f00");
    }

    @Test
    void statusOfAnRpcExceptionIsTakenButNotThatNothingRan() {
        blocking(() -> {
            throw Status.notExecuted(StatusCode.NOT_FOUND, "gone").toException();
        });
        assertThat(responder.status).isEqualTo(Status.of(StatusCode.NOT_FOUND, "gone"));
    }

    @Test
    void otherExceptionIsAnIncidentThatOnlyTheLogExplains() {
        blocking(() -> {
            throw new IllegalStateException("secret");
        });
        assertThat(responder.outcomes).containsExactly("INTERNAL");
        assertThat(responder.status.message()).doesNotContain("secret").matches(".* incident [0-9a-f]{8}");
        String id = responder.status.message().replaceFirst(".* ", "");
        assertThat(log.toString())
                .containsOnlyOnce(id)
                .contains("s.S/greet", "secret", "\tat " + getClass().getName());
    }

    @Test
    void errorIsAnIncident() {
        blocking(DispatcherTest::endlessly);
        assertThat(responder.outcomes).containsExactly("INTERNAL");
        assertThat(log.toString()).contains("StackOverflowError");
    }

    @Test
    void exceptionInsteadOfAStageIsAnIncident() {
        async(() -> {
            throw new OutOfMemoryError("test");
        });
        assertThat(responder.outcomes).containsExactly("INTERNAL");
    }

    @Test
    void nullInsteadOfAStageIsAnIncident() {
        async(() -> null);
        assertThat(responder.outcomes).containsExactly("INTERNAL");
        assertThat(log.toString()).contains("returned null, not a stage");
    }

    @Test
    void nullInsteadOfAResultIsAnIncident() {
        blocking(() -> null);
        assertThat(responder.outcomes).containsExactly("INTERNAL");
        assertThat(log.toString()).contains("returned null, which no result can be");
    }

    @Test
    void resultThatDoesNotFitNamesTheLimit() {
        blocking(() -> "x".repeat(100));
        assertThat(responder.status)
                .isEqualTo(Status.of(
                        StatusCode.RESOURCE_EXHAUSTED,
                        "s.S/greet: the answer is larger than the 64 bytes that the client takes; "
                                + "its limits say so (Limits.withMaxMessage)"));
    }

    @Test
    void resultThatCannotBeWrittenIsAnIncident() {
        blocking(() -> "\ud800");
        assertThat(responder.outcomes).containsExactly("INTERNAL");
    }

    @Test
    void argumentsThatCannotBeReadAreInvalid() {
        arguments = bytes("15");
        blocking(() -> "never");
        assertThat(responder.outcomes).containsExactly("INVALID_ARGUMENT, not executed");
    }

    @Test
    void bytesBehindTheArgumentsAreInvalid() {
        arguments = bytes("0000");
        blocking(() -> "never");
        assertThat(responder.status.message()).contains("1 bytes left over");
    }

    @Test
    void expiredCallDoesNotRun() {
        now = 100;
        blocking(() -> "never");
        assertThat(responder.outcomes).containsExactly("DEADLINE_EXCEEDED, not executed");
    }

    @Test
    void cancelledCallDoesNotRun() {
        responder.cancelled = true;
        blocking(() -> "never");
        assertThat(responder.outcomes).containsExactly("CANCELLED, not executed");
    }

    @Test
    void callDoesNotRunWhereThereIsNoMemoryForItsAnswer() {
        responder.overloaded = true;
        blocking(() -> "never");
        assertThat(responder.outcomes).containsExactly("RESOURCE_EXHAUSTED, not executed");
    }

    @Test
    void rejectedCallIsTold() {
        executor = task -> {
            throw new RejectedExecutionException();
        };
        blocking(() -> "never");
        assertThat(responder.outcomes).containsExactly("RESOURCE_EXHAUSTED, not executed");
    }

    private void blocking(Supplier<String> handler) {
        dispatch(ServiceDescriptor.of("s.S", Object.class).method(GREET, (impl, q) -> handler.get()));
    }

    private void async(Supplier<CompletionStage<String>> handler) {
        dispatch(ServiceDescriptor.of("s.S", Object.class).asyncMethod(GREET, (impl, q) -> handler.get()));
    }

    private void dispatch(ServiceDescriptor<Object> service) {
        Router router = Router.builder().add(service, new Object()).build();
        new Dispatcher(executor, () -> now).dispatch(router.find("s.S/greet"), arguments, 100, responder);
    }

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
    }

    private static String endlessly() {
        return endlessly() + "x";
    }

    static final class Refused extends DeclaredException {
        @Serial
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static final class RefusedCodec extends StructCodec<Refused> {
        RefusedCodec() {
            super(1);
        }

        @Override
        protected void writeFields(Refused value, ValueWriter out) {
            out.string(1, String.valueOf(value.getMessage()));
        }

        @Override
        protected Refused readFields(ValueReader in) {
            throw new UnsupportedOperationException("servers only write it");
        }
    }
}

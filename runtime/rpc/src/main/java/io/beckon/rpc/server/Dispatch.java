/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.Handler;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One call on its way through the server: arguments, handler, outcome. */
final class Dispatch<S, Q, R extends @Nullable Object> implements Runnable {
    private final Route<S, Q, R> route;
    private final MethodDescriptor<Q, R> method;
    private final ByteBuf arguments;
    private final BooleanSupplier expired;
    private final Responder responder;

    Dispatch(Route<S, Q, R> route, ByteBuf arguments, BooleanSupplier expired, Responder responder) {
        this.route = route;
        this.method = route.method();
        this.arguments = arguments;
        this.expired = expired;
        this.responder = responder;
    }

    @Override
    public void run() {
        Q decoded;
        try {
            if (responder.isCancelled()) {
                refuse(StatusCode.CANCELLED, "the caller gave up before the handler began");
                return;
            }
            if (expired.getAsBoolean()) {
                refuse(StatusCode.DEADLINE_EXCEEDED, "the time was over before the handler began");
                return;
            }
            decoded = decode();
        } catch (DecodeException e) {
            refuse(StatusCode.INVALID_ARGUMENT, "the arguments cannot be read: " + e.getMessage());
            return;
        } catch (Throwable e) {
            responder.status(Incident.report(method, e));
            return;
        } finally {
            arguments.release();
        }
        handle(route.handler(), decoded);
    }

    private Q decode() {
        return responder.encoding().decode(method.arguments(), arguments, DecodeLimits.DEFAULT);
    }

    private void handle(Handler<? super S, Q, R> handler, Q decoded) {
        try {
            if (handler instanceof Handler.Blocking<? super S, Q, R> blocking) {
                succeed(blocking.call(route.implementation(), decoded));
            } else if (handler instanceof Handler.Async<? super S, Q, R> async) {
                handleLater(async.call(route.implementation(), decoded));
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void handleLater(@Nullable CompletionStage<R> stage) {
        if (stage == null) {
            throw new IllegalStateException(route + " returned null, not a stage");
        }
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                succeed(result);
            } else {
                fail(failure);
            }
        });
    }

    private void succeed(R result) {
        ByteBuf encoded;
        try {
            if (result == null && method.result() != Codecs.VOID) {
                throw new IllegalStateException(route + " returned null, which no result can be");
            }
            encoded = encode(method.result(), result);
        } catch (Throwable e) {
            responder.status(unencodable(e));
            return;
        }
        responder.result(encoded);
    }

    private void fail(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        ExceptionDescriptor<?> declared = method.declared(cause);
        if (declared != null) {
            failAsDeclared(declared, cause);
        } else if (cause instanceof RpcException rpc) {
            responder.status(Status.of(rpc.code(), rpc.status().message()));
        } else {
            responder.status(Incident.report(method, cause));
        }
    }

    private <E extends DeclaredException> void failAsDeclared(ExceptionDescriptor<E> declared, Throwable failure) {
        ByteBuf encoded;
        try {
            encoded = encode(declared.codec(), declared.type().cast(failure));
        } catch (Throwable e) {
            responder.status(unencodable(e));
            return;
        }
        responder.exception(declared.id(), encoded);
    }

    private <T extends @Nullable Object> ByteBuf encode(Codec<T> codec, T value) {
        ByteBuf out = responder.buffer();
        boolean done = false;
        try {
            responder.encoding().encode(codec, value, out);
            done = true;
            return out;
        } catch (IndexOutOfBoundsException e) {
            String text = method + ": the answer is larger than the " + out.maxCapacity()
                    + " bytes that the client takes; its limits say so (Limits.withMaxMessage)";
            throw new RpcException(Status.of(StatusCode.RESOURCE_EXHAUSTED, text), e);
        } finally {
            if (!done) {
                out.release();
            }
        }
    }

    private Status unencodable(Throwable failure) {
        return failure instanceof RpcException rpc ? rpc.status() : Incident.report(method, failure);
    }

    private void refuse(StatusCode code, String why) {
        responder.status(Status.notExecuted(code, method + ": " + why));
    }
}

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
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.Handler;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RemoteFailure;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.netty.buffer.ByteBuf;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One call on its way through the server: arguments, handler, outcome. */
final class Dispatch<S, Q, R extends @Nullable Object> implements Runnable {
    private final Route<S, Q, R> route;
    private final MethodDescriptor<Q, R> method;
    private final ByteBuf arguments;
    private final Dispatcher dispatcher;
    private final long deadline;
    private final Responder responder;
    private final CallContext context;

    Dispatch(Dispatcher dispatcher, Route<S, Q, R> route, ByteBuf arguments, long deadline, Responder responder) {
        this.dispatcher = dispatcher;
        this.route = route;
        this.method = route.method();
        this.arguments = arguments;
        this.deadline = deadline;
        this.responder = responder;
        this.context = new CallContext(method, responder.peer(), responder.metadata(), deadline, dispatcher.nanoTime());
        Principal caller = responder.principal();
        if (caller != null) {
            context.principal(caller);
        }
    }

    @Override
    public void run() {
        Q decoded;
        try {
            if (responder.isCancelled()) {
                refuse(StatusCode.CANCELLED, "the caller gave up before the handler began");
                return;
            }
            if (dispatcher.isOver(deadline)) {
                refuse(StatusCode.DEADLINE_EXCEEDED, "the time was over before the handler began");
                return;
            }
            if (responder.isOverloaded()) {
                refuse(
                        StatusCode.RESOURCE_EXHAUSTED,
                        "this server keeps more messages than it has memory for, and many of this caller; read the answers, "
                                + "and try again later");
                return;
            }
            decoded = decode();
        } catch (DecodeException e) {
            refuse(StatusCode.INVALID_ARGUMENT, "the arguments cannot be read: " + e.getMessage());
            return;
        } catch (Throwable e) {
            report(e);
            return;
        } finally {
            arguments.release();
        }
        responder.context(context);
        Q whole = method.kind().hasRequestStream() ? withItems(decoded) : decoded;
        context.run(() -> handle(whole));
    }

    private Q decode() {
        return responder.form().decode(method.arguments(), arguments, DecodeLimits.DEFAULT);
    }

    /** What was decoded has an empty stream; its class says that it is {@link Streaming}, and the kind of the method that Q is that. */
    @SuppressWarnings("unchecked")
    private Q withItems(Q decoded) {
        return (Q) ((Streaming<?, ?>) decoded).withItems(responder.items());
    }

    private void handle(Q decoded) {
        try {
            List<Interceptor> interceptors = dispatcher.interceptors();
            if (interceptors.isEmpty()) {
                handle(route.handler(), decoded);
            } else {
                CallOptions options = CallOptions.DEFAULT.withMetadata(context.metadata());
                handleLater(Invocation.of(method, decoded, options, context, interceptors, this::call)
                        .proceed());
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** Calls the handler behind the last interceptor, as a part of the call on whatever thread that was. */
    private CompletionStage<R> call(Invocation<Q, R> invocation) {
        CompletableFuture<R> result = new CompletableFuture<>();
        context.run(() -> {
            try {
                Handler<? super S, Q, R> handler = route.handler();
                if (handler instanceof Handler.Blocking<? super S, Q, R> blocking) {
                    result.complete(blocking.call(route.implementation(), invocation.arguments()));
                } else if (handler instanceof Handler.Async<? super S, Q, R> async) {
                    async.call(route.implementation(), invocation.arguments()).whenComplete((value, failure) -> {
                        if (failure == null) {
                            result.complete(value);
                        } else {
                            result.completeExceptionally(failure);
                        }
                    });
                }
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
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
        if (result instanceof RpcStream<?> stream && method.kind().hasResponseStream()) {
            responder.send(stream, failure -> {
                if (failure == null) {
                    answer(result);
                } else {
                    fail(failure);
                }
            });
        } else {
            answer(result);
        }
    }

    private void answer(R result) {
        ByteBuf encoded;
        try {
            if (result == null && method.result() != Codecs.VOID) {
                throw new IllegalStateException(route + " returned null, which no result can be");
            }
            if (responder.resultInPlace(method.result(), result)) {
                context.end();
                return;
            }
            encoded = encode(method.result(), result);
        } catch (Throwable e) {
            unencodable(e);
            return;
        }
        context.end();
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
            context.end();
            responder.status(Status.of(rpc.code(), rpc.status().message()));
        } else {
            report(cause);
        }
    }

    private <E extends DeclaredException> void failAsDeclared(ExceptionDescriptor<E> declared, Throwable failure) {
        ByteBuf encoded;
        try {
            encoded = encode(declared.codec(), declared.type().cast(failure));
        } catch (Throwable e) {
            unencodable(e);
            return;
        }
        context.end();
        responder.exception(declared.id(), encoded);
    }

    private <T extends @Nullable Object> ByteBuf encode(Codec<T> codec, T value) {
        ByteBuf out = responder.buffer();
        boolean done = false;
        try {
            responder.form().encode(codec, value, out);
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

    private void unencodable(Throwable failure) {
        if (failure instanceof RpcException rpc) {
            context.end();
            responder.status(rpc.status());
        } else {
            report(failure);
        }
    }

    private void report(Throwable failure) {
        Status status = Incident.report(method, failure);
        if (dispatcher.tellsDetails()) {
            context.answerWith(RemoteFailure.describe(failure));
        }
        context.end();
        responder.status(status);
    }

    private void refuse(StatusCode code, String why) {
        responder.status(Status.notExecuted(code, method + ": " + why));
    }
}

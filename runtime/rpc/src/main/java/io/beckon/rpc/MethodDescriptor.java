/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated code says about a method. Immutable.
 *
 * @param <Q> the class of its arguments, all in one value; {@link Streaming} where the caller sends a stream
 * @param <R> the class of its result; {@link RpcStream} where that is a stream
 */
public final class MethodDescriptor<Q, R extends @Nullable Object> {
    private final String service;
    private final String name;
    private final String fullName;
    private final MethodKind kind;
    private final Codec<Q> arguments;
    private final Codec<R> result;
    private final @Nullable Codec<?> items;
    private final List<ExceptionDescriptor<?>> exceptions;
    private final @Nullable Duration timeout;
    private final int maxMessage;
    private final Notes notes;

    /** Made when it is first asked for; what a race forgets is made again, and equal. */
    private volatile @Nullable MethodSignature signature;

    private volatile @Nullable Boolean sensitive;

    private MethodDescriptor(
            String service,
            String name,
            MethodKind kind,
            Codec<Q> arguments,
            Codec<R> result,
            @Nullable Codec<?> items,
            List<ExceptionDescriptor<?>> exceptions,
            @Nullable Duration timeout,
            int maxMessage,
            Notes notes) {
        this.service = service;
        this.name = name;
        this.fullName = service + "/" + name;
        this.kind = kind;
        this.arguments = arguments;
        this.result = result;
        this.items = items;
        this.exceptions = List.copyOf(exceptions);
        this.timeout = timeout;
        this.maxMessage = maxMessage;
        this.notes = notes;
    }

    /**
     * {@return a method that answers with a value}
     *
     * @param service the full name of the service that defines it
     * @param name its name there
     * @param arguments how its arguments travel
     * @param result how its result travels
     */
    public static <Q, R> MethodDescriptor<Q, R> unary(
            String service, String name, Codec<Q> arguments, Codec<R> result) {
        return of(service, name, MethodKind.UNARY, arguments, Codecs.result(result), null);
    }

    /** {@return a method that answers, with nothing in it} */
    public static <Q> MethodDescriptor<Q, @Nullable Void> unary(String service, String name, Codec<Q> arguments) {
        return of(service, name, MethodKind.UNARY, arguments, Codecs.VOID, null);
    }

    /** {@return a method that is never answered, and whose calls may run in any order} */
    public static <Q> MethodDescriptor<Q, @Nullable Void> oneway(String service, String name, Codec<Q> arguments) {
        return of(service, name, MethodKind.ONEWAY, arguments, Codecs.VOID, null);
    }

    /**
     * {@return a method that takes a stream and answers with a value}
     *
     * @param items how an item of the caller's stream travels
     */
    public static <Q, I, R> MethodDescriptor<Streaming<Q, I>, R> clientStream(
            String service, String name, Codec<Q> arguments, Codec<I> items, Codec<R> result) {
        Codec<I> inAStruct = Codecs.result(items);
        return of(
                service,
                name,
                MethodKind.CLIENT_STREAM,
                new StreamingCodec<>(arguments),
                Codecs.result(result),
                inAStruct);
    }

    /** {@return a method that takes a stream and answers, with nothing in it} */
    public static <Q, I> MethodDescriptor<Streaming<Q, I>, @Nullable Void> clientStream(
            String service, String name, Codec<Q> arguments, Codec<I> items) {
        Codec<I> inAStruct = Codecs.result(items);
        return of(service, name, MethodKind.CLIENT_STREAM, new StreamingCodec<>(arguments), Codecs.VOID, inAStruct);
    }

    /** {@return a method that answers with a stream} */
    public static <Q, O> MethodDescriptor<Q, RpcStream<O>> serverStream(
            String service, String name, Codec<Q> arguments, Codec<O> items) {
        return of(service, name, MethodKind.SERVER_STREAM, arguments, new StreamResultCodec<>(items), null);
    }

    /** {@return a method that takes a stream and answers with a stream} */
    public static <Q, I, O> MethodDescriptor<Streaming<Q, I>, RpcStream<O>> bidirectional(
            String service, String name, Codec<Q> arguments, Codec<I> items, Codec<O> answers) {
        Codec<I> inAStruct = Codecs.result(items);
        return of(
                service,
                name,
                MethodKind.BIDIRECTIONAL,
                new StreamingCodec<>(arguments),
                new StreamResultCodec<>(answers),
                inAStruct);
    }

    private static <Q, R extends @Nullable Object> MethodDescriptor<Q, R> of(
            String service,
            String name,
            MethodKind kind,
            Codec<Q> arguments,
            Codec<R> result,
            @Nullable Codec<?> items) {
        return new MethodDescriptor<>(service, name, kind, arguments, result, items, List.of(), null, 0, Notes.NONE);
    }

    /** {@return this method with one more exception that it declares} */
    public <E extends DeclaredException> MethodDescriptor<Q, R> throwing(int id, Class<E> type, Codec<E> codec) {
        List<ExceptionDescriptor<?>> more = new ArrayList<>(exceptions);
        more.add(new ExceptionDescriptor<>(id, type, codec));
        return new MethodDescriptor<>(service, name, kind, arguments, result, items, more, timeout, maxMessage, notes);
    }

    /** {@return this method, whose calls may take so long where nobody says otherwise} */
    public MethodDescriptor<Q, R> withTimeout(Duration positive) {
        return new MethodDescriptor<>(
                service, name, kind, arguments, result, items, exceptions, positive, maxMessage, notes);
    }

    /**
     * {@return this method, of which messages to this program may have so many bytes, also where its limits say less}
     *
     * @throws IllegalArgumentException unless it is from 65,536 to 2^30
     */
    public MethodDescriptor<Q, R> withMaxMessage(int bytes) {
        if (bytes < 1 << 16 || bytes > 1 << 30) {
            throw new IllegalArgumentException(
                    fullName + ": a longest message has from 65,536 bytes to 2^30, not " + bytes);
        }
        return new MethodDescriptor<>(service, name, kind, arguments, result, items, exceptions, timeout, bytes, notes);
    }

    /** {@return this method with its doc comment's text} */
    public MethodDescriptor<Q, R> doc(String text) {
        return with(notes.withDoc(text));
    }

    /** {@return this method with one more annotation; a bare name has {@code ""}} */
    public MethodDescriptor<Q, R> annotation(String name, String value) {
        return with(notes.withAnnotation(name, value));
    }

    private MethodDescriptor<Q, R> with(Notes others) {
        return new MethodDescriptor<>(
                service, name, kind, arguments, result, items, exceptions, timeout, maxMessage, others);
    }

    /** {@return the name that a connection binds and people read: {@code pkg.Service/method}} */
    public String fullName() {
        return fullName;
    }

    /** {@return what a client tells a server about it} */
    public MethodSignature signature() {
        MethodSignature made = signature;
        if (made == null) {
            made = new MethodSignature(fullName, kind, Fingerprints.of(this), maxMessage);
            signature = made;
        }
        return made;
    }

    /**
     * {@return whether its messages may have fields that a schema calls {@code sensitive}, or what they may have is not known} They are not to be
     * compressed, for lengths would tell something about them.
     */
    public boolean maySendSensitive() {
        Boolean known = sensitive;
        if (known == null) {
            known = SensitiveFields.mayBeIn(this);
            sensitive = known;
        }
        return known;
    }

    /** {@return the full name of the service that defines it} */
    public String service() {
        return service;
    }

    /** {@return its name in the service} */
    public String name() {
        return name;
    }

    /** {@return who sends how many messages} */
    public MethodKind kind() {
        return kind;
    }

    /** {@return whether it is never answered} */
    public boolean isOneway() {
        return kind == MethodKind.ONEWAY;
    }

    /** {@return how its arguments travel: a struct of the parameters that are no streams, which its descriptor names} */
    public Codec<Q> arguments() {
        return arguments;
    }

    /**
     * {@return how its result travels: a struct with the value as field 0, or without fields, as that of a stream is, which comes behind
     * all items}
     */
    public Codec<R> result() {
        return result;
    }

    /**
     * {@return how an item of the caller's stream travels: a struct with the item as field 0}
     *
     * @throws IllegalStateException if the caller sends none
     */
    public Codec<?> requestItems() {
        if (items == null) {
            throw new IllegalStateException(this + " takes no stream");
        }
        return items;
    }

    /**
     * {@return how an item of the answer's stream travels: a struct with the item as field 0}
     *
     * @throws IllegalStateException if there is none
     */
    public Codec<?> responseItems() {
        if (result instanceof StreamResultCodec<?> streamed) {
            return streamed.items();
        }
        throw new IllegalStateException(this + " answers with no stream");
    }

    /**
     * {@return its parameters but a stream, in the order written}
     *
     * @throws UnsupportedOperationException if their codec was written by hand and does not describe them
     */
    public List<FieldDescriptor> parameters() {
        return arguments.descriptor() instanceof StructDescriptor struct ? struct.fields() : List.of();
    }

    /**
     * {@return the type of an item of the caller's stream, or null if the caller sends none}
     *
     * @throws UnsupportedOperationException if its codec was written by hand and does not describe it
     */
    public @Nullable TypeDescriptor requestItemType() {
        return items == null ? null : value(items);
    }

    /**
     * {@return the type of its result, or of an item where that is a stream; null if it returns nothing}
     *
     * @throws UnsupportedOperationException if its codec was written by hand and does not describe it
     */
    public @Nullable TypeDescriptor resultType() {
        return value(kind.hasResponseStream() ? responseItems() : result);
    }

    /** {@return the type of what stands in a struct as field 0, or null if nothing does} */
    private static @Nullable TypeDescriptor value(Codec<?> codec) {
        List<FieldDescriptor> fields =
                codec.descriptor() instanceof StructDescriptor struct ? struct.fields() : List.of();
        return fields.isEmpty() ? null : fields.get(0).type();
    }

    /** {@return how long its calls may take where nobody says otherwise, or null if it does not say so} */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** {@return how many bytes a message of it may have where the limits say less; 0 if it does not say so} */
    public int maxMessage() {
        return maxMessage;
    }

    /** {@return its doc comment and annotations} */
    public Notes notes() {
        return notes;
    }

    /** {@return the exceptions that it declares} */
    public List<ExceptionDescriptor<?>> exceptions() {
        return exceptions;
    }

    /** {@return what it declares for an exception's class, or null} */
    public @Nullable ExceptionDescriptor<?> declared(Throwable exception) {
        for (ExceptionDescriptor<?> each : exceptions) {
            if (each.type().isInstance(exception)) {
                return each;
            }
        }
        return null;
    }

    /** {@return what it declares for an id, or null} */
    public @Nullable ExceptionDescriptor<?> declared(int id) {
        for (ExceptionDescriptor<?> each : exceptions) {
            if (each.id() == id) {
                return each;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return fullName();
    }
}

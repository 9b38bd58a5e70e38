/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.schema.Notes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What generated code says about a method. Immutable.
 *
 * @param <Q> the class of its arguments, all in one value
 * @param <R> the class of its result
 */
public final class MethodDescriptor<Q, R extends @Nullable Object> {
    private final String service;
    private final String name;
    private final String fullName;
    private final boolean oneway;
    private final Codec<Q> arguments;
    private final Codec<R> result;
    private final List<ExceptionDescriptor<?>> exceptions;
    private final Notes notes;

    private MethodDescriptor(
            String service,
            String name,
            boolean oneway,
            Codec<Q> arguments,
            Codec<R> result,
            List<ExceptionDescriptor<?>> exceptions,
            Notes notes) {
        this.service = service;
        this.name = name;
        this.fullName = service + "/" + name;
        this.oneway = oneway;
        this.arguments = arguments;
        this.result = result;
        this.exceptions = List.copyOf(exceptions);
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
        return new MethodDescriptor<>(service, name, false, arguments, Codecs.result(result), List.of(), Notes.NONE);
    }

    /** {@return a method that answers, with nothing in it} */
    public static <Q> MethodDescriptor<Q, @Nullable Void> unary(String service, String name, Codec<Q> arguments) {
        return new MethodDescriptor<>(service, name, false, arguments, Codecs.VOID, List.of(), Notes.NONE);
    }

    /** {@return a method that is never answered, and whose calls may run in any order} */
    public static <Q> MethodDescriptor<Q, @Nullable Void> oneway(String service, String name, Codec<Q> arguments) {
        return new MethodDescriptor<>(service, name, true, arguments, Codecs.VOID, List.of(), Notes.NONE);
    }

    /** {@return this method with one more exception that it declares} */
    public <E extends DeclaredException> MethodDescriptor<Q, R> throwing(int id, Class<E> type, Codec<E> codec) {
        List<ExceptionDescriptor<?>> more = new ArrayList<>(exceptions);
        more.add(new ExceptionDescriptor<>(id, type, codec));
        return new MethodDescriptor<>(service, name, oneway, arguments, result, more, notes);
    }

    /** {@return this method with its doc comment's text} */
    public MethodDescriptor<Q, R> doc(String text) {
        return with(notes.withDoc(text));
    }

    /** {@return this method with one more annotation; a bare name has {@code ""}} */
    public MethodDescriptor<Q, R> annotation(String name, String value) {
        return with(notes.withAnnotation(name, value));
    }

    /** {@return the name that a connection binds and people read: {@code pkg.Service/method}} */
    public String fullName() {
        return fullName;
    }

    /** {@return the full name of the service that defines it} */
    public String service() {
        return service;
    }

    /** {@return its name in the service} */
    public String name() {
        return name;
    }

    /** {@return whether it is never answered} */
    public boolean isOneway() {
        return oneway;
    }

    /** {@return how its arguments travel: a struct of the parameters, which its descriptor names} */
    public Codec<Q> arguments() {
        return arguments;
    }

    /** {@return how its result travels: a struct with the value as field 0, or without fields; its descriptor has the type} */
    public Codec<R> result() {
        return result;
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

    private MethodDescriptor<Q, R> with(Notes others) {
        return new MethodDescriptor<>(service, name, oneway, arguments, result, exceptions, others);
    }

    @Override
    public String toString() {
        return fullName();
    }
}

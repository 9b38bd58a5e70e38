/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.schema.Notes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service in one of its forms, blocking or asynchronous: its methods and how an implementation answers each. Immutable.
 *
 * @param <S> the interface that implementations have
 */
public final class ServiceDescriptor<S> {
    private final String name;
    private final Class<S> type;
    private final List<Method<? super S, ?, ?>> methods;
    private final Notes notes;

    private ServiceDescriptor(String name, Class<S> type, List<Method<? super S, ?, ?>> methods, Notes notes) {
        this.name = name;
        this.type = type;
        this.methods = List.copyOf(methods);
        this.notes = notes;
    }

    /** {@return a service without methods yet} */
    public static <S> ServiceDescriptor<S> of(String name, Class<S> type) {
        return new ServiceDescriptor<>(name, type, List.of(), Notes.NONE);
    }

    /** {@return this service with its doc comment's text} */
    public ServiceDescriptor<S> doc(String text) {
        return new ServiceDescriptor<>(name, type, methods, notes.withDoc(text));
    }

    /** {@return this service with one more annotation; a bare name has {@code ""}} */
    public ServiceDescriptor<S> annotation(String name, String value) {
        return new ServiceDescriptor<>(this.name, type, methods, notes.withAnnotation(name, value));
    }

    /** {@return this service with one more method, whose handler may block} */
    public <Q, R extends @Nullable Object> ServiceDescriptor<S> method(
            MethodDescriptor<Q, R> descriptor, Handler.Blocking<S, Q, R> handler) {
        return with(List.of(new Method<>(descriptor, handler)));
    }

    /** {@return this service with one more method, whose handler returns at once} */
    public <Q, R extends @Nullable Object> ServiceDescriptor<S> asyncMethod(
            MethodDescriptor<Q, R> descriptor, Handler.Async<S, Q, R> handler) {
        return with(List.of(new Method<>(descriptor, handler)));
    }

    /** {@return its full name} */
    public String name() {
        return name;
    }

    /** {@return the interface that implementations have} */
    public Class<S> type() {
        return type;
    }

    /** {@return its methods, inherited ones included} */
    public List<Method<? super S, ?, ?>> methods() {
        return methods;
    }

    /** {@return its doc comment and annotations} */
    public Notes notes() {
        return notes;
    }

    @Override
    public String toString() {
        return name;
    }

    private ServiceDescriptor<S> with(List<? extends Method<? super S, ?, ?>> added) {
        List<Method<? super S, ?, ?>> all = new ArrayList<>(methods);
        all.addAll(added);
        return new ServiceDescriptor<>(name, type, all, notes);
    }

    /**
     * A method and how it is answered.
     *
     * @param descriptor what it looks like
     * @param handler how an implementation is called
     * @param <S> the interface that implementations have
     * @param <Q> the arguments
     * @param <R> the result
     */
    public record Method<S, Q, R extends @Nullable Object>(
            MethodDescriptor<Q, R> descriptor, Handler<S, Q, R> handler) {}
}

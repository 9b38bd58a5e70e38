/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which services an object implements: what its interfaces say that have a constant {@code SERVICE}. */
final class ImplementedServices {
    private static final String CONSTANT = "SERVICE";

    private ImplementedServices() {}

    /**
     * {@return the descriptors of the services, those left out that another one of them extends}
     *
     * @throws IllegalArgumentException if there is none, or a constant cannot be read; the message says what to do
     */
    static List<ServiceDescriptor<?>> of(Service implementation) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = implementation.getClass(); type != null; type = type.getSuperclass()) {
            collect(type, found);
        }
        List<ServiceDescriptor<?>> services = new ArrayList<>();
        for (Class<?> each : found) {
            if (found.stream().noneMatch(other -> other != each && each.isAssignableFrom(other))) {
                services.add(descriptor(each));
            }
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException(
                    implementation.getClass().getName()
                            + " implements no interface that was generated of a service; add(Greeter.SERVICE, ...) says what it serves");
        }
        return checked(services, implementation);
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (Service.class.isAssignableFrom(each)) {
                if (hasConstant(each)) {
                    found.add(each);
                }
                collect(each, found);
            }
        }
    }

    private static boolean hasConstant(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(CONSTANT) && field.getType() == ServiceDescriptor.class) {
                return true;
            }
        }
        return false;
    }

    private static ServiceDescriptor<?> descriptor(Class<?> type) {
        try {
            Field field = type.getDeclaredField(CONSTANT);
            if (field.trySetAccessible()) {
                return (ServiceDescriptor<?>) field.get(null);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        String name = type.getSimpleName();
        throw new IllegalArgumentException("module " + type.getModule().getName() + " does not export "
                + type.getPackageName() + ", so a server cannot look for " + name + ".SERVICE; export it, or call add("
                + name + ".SERVICE, ...)");
    }

    private static List<ServiceDescriptor<?>> checked(List<ServiceDescriptor<?>> services, Service implementation) {
        Set<String> names = new LinkedHashSet<>();
        for (ServiceDescriptor<?> each : services) {
            if (!names.add(each.name())) {
                String both = services.stream()
                        .filter(other -> other.name().equals(each.name()))
                        .map(other -> other.type().getSimpleName() + ".SERVICE")
                        .collect(Collectors.joining(" or "));
                throw new IllegalArgumentException(implementation.getClass().getName() + " implements " + each.name()
                        + " in both forms; say which one answers: add(" + both + ", ...)");
            }
            if (!each.type().isInstance(implementation)) {
                throw new IllegalArgumentException(implementation.getClass().getName() + " has a SERVICE of " + each
                        + " but is no " + each.type().getName());
            }
        }
        return services;
    }
}

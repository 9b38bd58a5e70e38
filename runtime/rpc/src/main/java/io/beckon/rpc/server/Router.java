/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers: its methods by full name. A name has one spelling, and a call goes to the method of exactly that name or to
 * none. Immutable.
 */
public final class Router {
    /** How many names an answer to an unknown one offers. */
    private static final int OFFERED = 8;

    private final Map<String, Route<?, ?, ?>> routes;
    private final List<ServiceDescriptor<?>> descriptors;

    private Router(Map<String, Route<?, ?, ?>> routes, List<ServiceDescriptor<?>> descriptors) {
        this.routes = routes;
        this.descriptors = List.copyOf(descriptors);
    }

    /** {@return a router to be filled} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what answers {@code pkg.Service/method}, or null if nothing does} */
    public @Nullable Route<?, ?, ?> find(String fullName) {
        return routes.get(fullName);
    }

    /** {@return all that the server answers} */
    public Collection<Route<?, ?, ?>> routes() {
        return Collections.unmodifiableCollection(routes.values());
    }

    /** {@return the services, in the order in which they were added} */
    public List<ServiceDescriptor<?>> descriptors() {
        return descriptors;
    }

    /** {@return the full names of the services, sorted} */
    public List<String> services() {
        return names(each -> true, MethodDescriptor::service);
    }

    /**
     * {@return this router with one more service}
     *
     * @throws IllegalArgumentException as {@link Builder#add(ServiceDescriptor, Object)}
     */
    public <S> Router with(ServiceDescriptor<S> descriptor, S implementation) {
        Builder more = builder();
        more.routes.putAll(routes);
        more.descriptors.addAll(descriptors);
        return more.add(descriptor, implementation).build();
    }

    /** {@return the answer to a call of a name that {@link #find} does not find: what was not found, and what there is instead} */
    public Status unimplemented(String fullName) {
        int slash = fullName.indexOf('/');
        String service = slash < 0 ? fullName : fullName.substring(0, slash);
        String method = slash < 0 ? "" : fullName.substring(slash + 1);
        List<String> methods = names(each -> each.service().equals(service), MethodDescriptor::name);
        List<String> services = services();
        String text;
        if (!methods.isEmpty()) {
            text = "no method '" + method + "' in " + service + ", which has " + nearest(methods, method);
        } else if (!services.isEmpty()) {
            text = "no service '" + service + "', but " + nearest(services, service);
        } else {
            text = "no services at all";
        }
        return Status.notExecuted(StatusCode.UNIMPLEMENTED, "this server has " + text);
    }

    private List<String> names(Predicate<MethodDescriptor<?, ?>> which, Function<MethodDescriptor<?, ?>, String> name) {
        return routes.values().stream()
                .map(Route::method)
                .filter(which)
                .map(name)
                .distinct()
                .toList();
    }

    private static String nearest(List<String> names, String wanted) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> -commonPrefix(name, wanted)))
                .limit(OFFERED)
                .collect(Collectors.joining(", "));
    }

    private static int commonPrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int i = 0;
        while (i < length && Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Collects services. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Route<?, ?, ?>> routes = new TreeMap<>();
        private final List<ServiceDescriptor<?>> descriptors = new ArrayList<>();
        private Predicate<MethodDescriptor<?, ?>> inline = method -> false;

        private Builder() {}

        /**
         * Adds what an object implements: each service whose generated interface it has. Of a service and one that it extends, this is the
         * former; {@link #add(ServiceDescriptor, Object)} adds the latter beside it.
         *
         * @throws IllegalArgumentException if it has no such interface, both forms of one service, or one in a package that its module does
         *     not export; or if a method of that name is there already
         */
        public Builder add(Service service) {
            ImplementedServices.of(Objects.requireNonNull(service, "service")).forEach(each -> addAs(each, service));
            return this;
        }

        /**
         * Adds a service.
         *
         * @param descriptor which
         * @param implementation what answers it; called on many threads at once
         * @throws IllegalArgumentException if a method of that name is there already
         */
        public <S> Builder add(ServiceDescriptor<S> descriptor, S implementation) {
            Objects.requireNonNull(descriptor, "descriptor");
            Objects.requireNonNull(implementation, "implementation");
            descriptor.methods().forEach(method -> add(new Route<>(implementation, method)));
            descriptors.add(descriptor);
            return this;
        }

        /** Runs the handlers of these methods where their calls come from, too, besides those whose schema says {@code inline}. */
        public Builder inline(Predicate<MethodDescriptor<?, ?>> which) {
            inline = inline.or(Objects.requireNonNull(which, "which"));
            return this;
        }

        /** {@return the router} */
        public Router build() {
            Map<String, Route<?, ?, ?>> all = new TreeMap<>(routes);
            all.replaceAll((name, route) -> inline.test(route.method()) ? route.inlined() : route);
            return new Router(all, descriptors);
        }

        private <S> void addAs(ServiceDescriptor<S> descriptor, Service service) {
            add(descriptor, descriptor.type().cast(service));
        }

        private void add(Route<?, ?, ?> route) {
            Route<?, ?, ?> other = routes.putIfAbsent(route.method().fullName(), route);
            if (other != null) {
                throw new IllegalArgumentException(
                        "a server answers each method once: " + other + ", and again " + route);
            }
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.intercept;

import io.beckon.rpc.Interceptor;
import io.beckon.rpc.Invocation;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets those call a server's methods who may, and nobody else: what no rule allows is answered PERMISSION_DENIED, and no handler runs. What
 * is judged is the method that the server has found, never the name that the caller wrote. Stands behind {@link Authentication}. Immutable.
 */
public final class Authorization implements Interceptor {
    private final List<BiPredicate<MethodDescriptor<?, ?>, @Nullable Principal>> rules;

    private Authorization(List<BiPredicate<MethodDescriptor<?, ?>, @Nullable Principal>> rules) {
        this.rules = List.copyOf(rules);
    }

    /** {@return what allows nothing yet} */
    public static Authorization denyAll() {
        return new Authorization(List.of());
    }

    /**
     * {@return these rules and one more, by which those may call a service whom it names}
     *
     * @param service the full name of the service
     */
    public Authorization allowService(String service, Predicate<@Nullable Principal> who) {
        Objects.requireNonNull(service, "service");
        return allow((method, principal) -> method.service().equals(service) && who.test(principal));
    }

    /**
     * {@return these rules and one more, by which those may call a method whom it names}
     *
     * @param fullName {@code pkg.Service/method}
     */
    public Authorization allowMethod(String fullName, Predicate<@Nullable Principal> who) {
        Objects.requireNonNull(fullName, "fullName");
        return allow((method, principal) -> method.fullName().equals(fullName) && who.test(principal));
    }

    /** {@return these rules and one more} */
    public Authorization allow(BiPredicate<MethodDescriptor<?, ?>, @Nullable Principal> rule) {
        List<BiPredicate<MethodDescriptor<?, ?>, @Nullable Principal>> more = new ArrayList<>(rules);
        more.add(rule);
        return new Authorization(more);
    }

    @Override
    public <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call) {
        Principal principal = call.context().principal();
        if (rules.stream().noneMatch(rule -> rule.test(call.method(), principal))) {
            String who = principal == null ? "an unknown caller" : principal.getName();
            throw Status.of(StatusCode.PERMISSION_DENIED, call + ": " + who + " may not call this method")
                    .toException();
        }
        return call.proceed();
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codecs;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** An object is served as what it implements. */
class ImplementedServicesTest {
    interface Greeter extends Service {
        ServiceDescriptor<Greeter> SERVICE = service("Greeter", Greeter.class);
    }

    interface GreeterAsync extends Service {
        ServiceDescriptor<GreeterAsync> SERVICE = service("Greeter", GreeterAsync.class);
    }

    interface Clock extends Service {
        ServiceDescriptor<Clock> SERVICE = service("Clock", Clock.class);
    }

    interface BetterClock extends Clock {
        ServiceDescriptor<BetterClock> SERVICE = service("BetterClock", BetterClock.class);
    }

    /** What people write themselves between the generated interface and their class. */
    interface OurClock extends BetterClock {
        String SERVICE = "ours";
    }

    static class Ours implements OurClock {}

    static final class OursAndMore extends Ours implements Greeter, Runnable {
        @Override
        public void run() {}
    }

    static final class BothForms implements Greeter, GreeterAsync {}

    static final class None implements Service {}

    private static <S> ServiceDescriptor<S> service(String name, Class<S> type) {
        return ServiceDescriptor.of(name, type)
                .method(MethodDescriptor.unary(name, "call", Codecs.VOID), (implementation, q) -> null);
    }

    @Test
    void allServicesOfAClassAndItsParentsAreServed() {
        assertThat(Router.builder().add(new OursAndMore()).build().services())
                .containsExactly("BetterClock", "Greeter");
    }

    @Test
    void aServiceIsServedAsWhatItExtendsWhereThatIsSaid() {
        Ours ours = new Ours();
        assertThat(Router.builder().add(ours).build().services()).containsExactly("BetterClock");
        assertThat(Router.builder().add(ours).add(Clock.SERVICE, ours).build().services())
                .containsExactly("BetterClock", "Clock");
    }

    @Test
    void lambdasAndProxiesAreClassesToo() {
        Object proxy = Proxy.newProxyInstance(
                Clock.class.getClassLoader(),
                new Class<?>[] {Clock.class, Greeter.class},
                (self, method, arguments) -> null);
        assertThat(Router.builder().add((Service) proxy).build().services()).containsExactly("Clock", "Greeter");
    }

    @Test
    void whatIsNoServiceOrOneTwiceIsRefused() {
        assertThatThrownBy(() -> Router.builder().add(new None()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("$None implements no interface that was generated of a service;"
                        + " add(Greeter.SERVICE, ...) says what it serves");
        assertThatThrownBy(() -> Router.builder().add(new BothForms()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("$BothForms implements Greeter in both forms; say which one answers:"
                        + " add(Greeter.SERVICE or GreeterAsync.SERVICE, ...)");
    }
}

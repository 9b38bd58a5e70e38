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
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.StatusCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names find the methods that they name, and nothing else. */
class RouterTest {
    private static final ServiceDescriptor<Runnable> CALCULATOR = service("calc.Calculator", "add", "divide", "log");
    private static final ServiceDescriptor<Runnable> CLOCK = service("time.Clock", "now");

    private final Router router =
            Router.builder().add(CALCULATOR, () -> {}).add(CLOCK, () -> {}).build();

    private static ServiceDescriptor<Runnable> service(String name, String... methods) {
        ServiceDescriptor<Runnable> service = ServiceDescriptor.of(name, Runnable.class);
        for (String method : methods) {
            service = service.method(MethodDescriptor.unary(name, method, Codecs.VOID), (impl, q) -> null);
        }
        return service;
    }

    @Test
    void fullNameFindsItsMethod() {
        assertThat(router.find("calc.Calculator/add").method()).hasToString("calc.Calculator/add");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "calc.Calculator",
                "calc.Calculator/",
                "/calc.Calculator/add",
                "calc.Calculator/add/",
                "calc.Calculator.add",
                "calc.Calculator//add",
                "Calculator/add",
                "calc.calculator/add",
                "calc.Calculator/Add",
                "calc.Calculator/add ",
                "calc.Calculator:add",
                "calc/Calculator/add"
            })
    void everyOtherSpellingFindsNothing(String name) {
        assertThat(router.find(name)).isNull();
        assertThat(router.unimplemented(name).code()).isEqualTo(StatusCode.UNIMPLEMENTED);
        assertThat(router.unimplemented(name).notExecuted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calc.Calculator/div | this server has no method 'div' in calc.Calculator, which has divide, add, log
            time.Clok/now       | this server has no service 'time.Clok', but time.Clock, calc.Calculator
            calc.Calculator     | this server has no method '' in calc.Calculator, which has add, divide, log
            """)
    void unknownNameIsAnsweredWithTheNearest(String name, String text) {
        assertThat(router.unimplemented(name).message()).isEqualTo(text);
    }

    @Test
    void emptyServerSaysSo() {
        assertThat(Router.builder().build().unimplemented("a/b").message())
                .isEqualTo("this server has no services at all");
    }

    @Test
    void onlySomeNamesAreOffered() {
        String[] many = IntStream.range(0, 100).mapToObj(i -> "m" + i).toArray(String[]::new);
        Router large = Router.builder().add(service("s", many), () -> {}).build();
        assertThat(large.unimplemented("s/m99x").message()).endsWith("which has m99, m9, m90, m91, m92, m93, m94, m95");
    }

    @Test
    void methodTwiceIsRefused() {
        Router.Builder builder = Router.builder().add(CALCULATOR, () -> {});
        assertThatThrownBy(() -> builder.add(CALCULATOR, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a server answers each method once: calc.Calculator/add by ");
    }
}

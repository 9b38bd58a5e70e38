/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that leaves Netty buffers unreleased or threads running, and says where the buffers were allocated and what the threads
 * are called:
 *
 * <pre>{@code
 * @ExtendWith(LeakCheck.class)
 * class MyTest { ... }
 * }</pre>
 *
 * <p>Registered with {@code @ExtendWith} it looks after each test, once the test's own {@code @AfterEach} methods have run, and after
 * the class. What a {@code @BeforeAll} method makes may live until {@code @AfterAll}. Buffers are counted for the whole JVM, so tests
 * that use it do not run in parallel. What is on its way to its end gets ten seconds, or what JUnit's configuration parameter
 * {@value #PATIENCE} says, as {@code PT1S}.
 */
public final class LeakCheck implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** How long what is on its way to its end may take; long enough for a machine with much else to do. */
    static final String PATIENCE = "beckon.leak-check.patience";

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeakCheck.class);

    /** For JUnit. */
    public LeakCheck() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        OpenBuffers.requireInstalled();
        begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        end(context);
    }

    private static void begin(ExtensionContext context) {
        context.getStore(NAMESPACE).put(context.getUniqueId(), Snapshot.take());
    }

    private static void end(ExtensionContext context) throws InterruptedException {
        Snapshot before = context.getStore(NAMESPACE).remove(context.getUniqueId(), Snapshot.class);
        if (before != null) {
            before.requireNoMore(
                    context.getConfigurationParameter(PATIENCE, Duration::parse).orElse(USUAL_PATIENCE));
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs small test classes that leak, and one that does not. */
class LeakCheckTest {
    @Test
    void testThatReleasesAllPasses() {
        assertThat(failures(Clean.class)).isEmpty();
    }

    @Test
    void bufferLeftBehindFailsTheTestAndTellsItsPlace() {
        String failure = failures(LeaksBuffer.class);
        LeaksBuffer.leaked.release();
        assertThat(failure).contains("buffers 1");
    }

    @Test
    void threadLeftBehindFailsTheTestAndIsNamed() {
        String failure = failures(LeaksThread.class);
        LeaksThread.end.countDown();
        assertThat(failure).contains("threads [lingerer]");
    }

    @Test
    void placeOfAllocationIsSuppressed() {
        Snapshot before = Snapshot.take();
        ByteBuf leaked = PooledByteBufAllocator.DEFAULT.buffer();
        assertThatThrownBy(() -> before.requireNoMore(java.time.Duration.ZERO))
                .satisfies(error -> assertThat(error.getSuppressed()[0].getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("placeOfAllocationIsSuppressed")));
        leaked.release();
    }

    private static String failures(Class<?> testClass) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass))
                                .configurationParameter(LeakCheck.PATIENCE, "PT0.5S")
                                .build(),
                        listener);
        assertThat(listener.getSummary().getTestsFoundCount()).isEqualTo(1);
        StringBuilder messages = new StringBuilder();
        listener.getSummary()
                .getFailures()
                .forEach(each -> messages.append(each.getException().getMessage()));
        return messages.toString();
    }

    @ExtendWith(LeakCheck.class)
    static class Clean {
        @Test
        void test() {
            PooledByteBufAllocator.DEFAULT.buffer().release();
        }
    }

    @ExtendWith(LeakCheck.class)
    static class LeaksBuffer {
        static ByteBuf leaked;

        @Test
        void test() {
            leaked = PooledByteBufAllocator.DEFAULT.buffer();
        }
    }

    @ExtendWith(LeakCheck.class)
    static class LeaksThread {
        static CountDownLatch end = new CountDownLatch(1);

        @Test
        void test() {
            Thread thread = new Thread(
                    () -> {
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "lingerer");
            thread.setDaemon(true);
            thread.start();
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

/** Does something when the JVM is told to end, unless it is removed before. Each method is called once at most, in order. */
final class ExitHook {
    private final Thread thread;
    private boolean added;

    ExitHook(Runnable action) {
        this.thread = new Thread(action, "beckon-exit");
    }

    synchronized void add() {
        Runtime.getRuntime().addShutdownHook(thread);
        added = true;
    }

    void remove() {
        if (isAdded() && Thread.currentThread() != thread) {
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException e) {
                // The JVM ends, and the hook runs or has run.
            }
        }
    }

    private synchronized boolean isAdded() {
        return added;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.util.concurrent.Callable;

/** Looks for a failure in the first thousand worlds; called from another class loader, so it answers with a class of the JDK. */
public final class BugHunt implements Callable<String> {
    private static final int SEEDS = 1_000;

    /** For whoever has loaded the class. */
    public BugHunt() {}

    /** {@return what failed, or an empty text} */
    @Override
    public String call() {
        try {
            Seeds.exactly(SEEDS).check(World::run);
            return "";
        } catch (SimulationFailure e) {
            return e.getMessage();
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario on one network after another, each with a seed of its own, until one fails:
 *
 * <pre>{@code
 * Seeds.first(1_000).check(network -> {
 *     network.conditions(Conditions.BAD);
 *     ...
 * });
 * }</pre>
 *
 * <p>{@code -Dbeckon.simulation.seeds=1000000} runs so many instead, {@code -Dbeckon.simulation.from=10001} begins with another than 1, and
 * {@code -Dbeckon.simulation.seed=4711} runs that one alone.
 */
public final class Seeds {
    /** The name of the system property that runs one seed alone. */
    static final String ONE = "beckon.simulation.seed";

    private static final String COUNT = "beckon.simulation.seeds";
    private static final String FROM = "beckon.simulation.from";

    private final long from;
    private final long count;

    private Seeds(long from, long count) {
        this.from = from;
        this.count = count;
    }

    /** {@return the seeds from 1 to a number, or those that the system properties name} */
    public static Seeds first(int count) {
        Long one = Long.getLong(ONE);
        return one != null
                ? only(one)
                : new Seeds(Long.getLong(FROM, 1), Objects.requireNonNull(Long.getLong(COUNT, (long) count)));
    }

    /** {@return one seed, for a test that keeps a failure from coming back} */
    public static Seeds only(long seed) {
        return new Seeds(seed, 1);
    }

    /** {@return the seeds from 1 to a number, whatever system properties say: for a test that has to fail on one of them} */
    public static Seeds exactly(int count) {
        return new Seeds(1, count);
    }

    /**
     * Runs a scenario on each seed's network, which is closed then.
     *
     * @throws SimulationFailure for the first seed whose scenario, or the closing of whose network, throws anything
     */
    public void check(Scenario scenario) {
        for (long seed = from; seed < from + count; seed++) {
            Throwable failure = run(scenario, new SimulatedNetwork(seed));
            if (failure != null) {
                SimulatedNetwork replay = new SimulatedNetwork(seed).traced();
                Throwable again = run(scenario, replay);
                throw new SimulationFailure(seed, again == null ? unsteady(failure) : failure, replay.trace());
            }
        }
    }

    /** {@return what failed, or null} */
    private static @Nullable Throwable run(Scenario scenario, SimulatedNetwork network) {
        Throwable failure = null;
        try {
            scenario.run(network);
        } catch (Throwable e) {
            failure = e;
        }
        try {
            network.close();
        } catch (Throwable e) {
            failure = failure == null ? e : failure;
        }
        return failure;
    }

    private static Throwable unsteady(Throwable failure) {
        return new AssertionError(
                "failed, and did not fail again: the scenario depends on something else than its network's chance and time",
                failure);
    }

    /** What is tried on each network. */
    @FunctionalInterface
    public interface Scenario {
        /** Runs on a network that is its own, and throws what it finds wrong. */
        void run(SimulatedNetwork network) throws Exception;
    }
}

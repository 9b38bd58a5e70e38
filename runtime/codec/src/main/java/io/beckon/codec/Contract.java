/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * What generated code and the runtime agree upon, counted: generated code hands over the number that it was generated for, and a runtime
 * that cannot serve it says so and what to do. docs/runtime-contract.md lists what is agreed.
 */
public final class Contract {
    /** Beckon 0.1. */
    public static final int V1 = 1;

    private static final int OLDEST = V1;
    private static final int NEWEST = V1;

    private Contract() {}

    /**
     * Checks that this runtime serves code of a contract.
     *
     * @param codec the generated class that asks
     * @throws IllegalStateException if it does not; the message says what to do
     */
    static void check(int version, Class<?> codec) {
        if (version > NEWEST) {
            throw new IllegalStateException(mismatch(version, codec)
                    + "; use the runtime (beckon-codec, beckon-rpc) of the Beckon version that "
                    + "generated it, or a newer one");
        }
        if (version < OLDEST) {
            throw new IllegalStateException(
                    mismatch(version, codec) + "; generate it again with the compiler of this runtime's version");
        }
    }

    private static String mismatch(int version, Class<?> codec) {
        return codec.getName() + " was generated for version " + version
                + " of the contract with Beckon's runtime, and " + "this runtime serves "
                + (OLDEST == NEWEST ? "version " + NEWEST : "versions " + OLDEST + " to " + NEWEST);
    }
}

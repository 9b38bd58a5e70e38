/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

/** What can go wrong on the way to the disk. */
public sealed interface OutputProblem extends Problem {
    /**
     * The file system refused.
     *
     * @param path what was to be written
     * @param reason what it said
     */
    record CannotWrite(String path, String reason) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(path, "RPC0801", "cannot be written: " + reason);
        }
    }
}

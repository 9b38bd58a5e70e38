/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import java.nio.file.Path;
import java.util.List;

/**
 * Where processes run.
 *
 * @param javaHome the JDK to use
 * @param pinned whether all share one core
 */
record Machine(Path javaHome, boolean pinned) {
    /** {@return what a command begins with} */
    List<String> prefix() {
        return pinned ? List.of("taskset", "-c", "0") : List.of();
    }

    String java() {
        return javaHome.resolve("bin/java").toString();
    }

    /** {@return the same for every contender: a fixed heap, and the collector that does not need a core of its own} */
    List<String> flags() {
        return List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }
}

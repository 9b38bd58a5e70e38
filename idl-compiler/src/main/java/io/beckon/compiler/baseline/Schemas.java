/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells schemas from other files. */
final class Schemas {
    private Schemas() {}

    static boolean isOne(Path path) {
        return isOne(path.toString());
    }

    static boolean isOne(String path) {
        return path.endsWith(".rpc") || path.endsWith(".thrift");
    }

    /** {@return all schemas below a folder, sorted} */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Schemas::isOne)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}

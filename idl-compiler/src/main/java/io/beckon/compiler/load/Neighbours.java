/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.source.SourceFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the file that somebody forgot to include. */
public final class Neighbours {
    private Neighbours() {}

    /** {@return the name of a file in the same folder whose names would begin with a prefix, or null} */
    public static @Nullable String find(SourceFile file, String prefix) {
        URI uri = file.uri();
        if (uri == null || !"file".equals(uri.getScheme())) {
            return null;
        }
        Path path = Path.of(uri);
        return List.of(".rpc", ".thrift").stream()
                .map(ending -> prefix + ending)
                .filter(name -> Files.isRegularFile(path.resolveSibling(name)))
                .findFirst()
                .orElse(null);
    }
}

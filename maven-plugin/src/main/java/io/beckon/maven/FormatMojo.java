/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.Formatter;
import io.beckon.compiler.Formatting;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/** Rewrites the schemas that have not the one style. Those with syntax errors are left as they are, and fail the build. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends AbstractFormatMojo {
    /** For Maven. */
    public FormatMojo() {}

    @Override
    Formatting format(List<Path> schemas) {
        Formatting formatting = Formatter.rewrite(schemas);
        formatting.changed().forEach(file -> getLog().info("Formatted " + file));
        return formatting;
    }

    @Override
    void conclude(List<Path> changed) {
        getLog().info("Formatted schemas: %d".formatted(changed.size()));
    }
}

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
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if a schema has not the one style. Changes nothing. */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FormatCheckMojo extends AbstractFormatMojo {
    /** For Maven. */
    public FormatCheckMojo() {}

    @Override
    Formatting format(List<Path> schemas) {
        return Formatter.check(schemas);
    }

    @Override
    void conclude(List<Path> changed) throws MojoFailureException {
        changed.forEach(file -> getLog().error("Not formatted: " + file));
        if (!changed.isEmpty()) {
            throw new MojoFailureException(
                    "Schemas that are not formatted: %d. To format them: mvn beckon:format".formatted(changed.size()));
        }
    }
}

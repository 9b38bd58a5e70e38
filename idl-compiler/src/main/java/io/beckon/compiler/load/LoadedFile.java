/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.compiler.syntax.IncludeDeclaration;
import java.util.List;

/**
 * A file of a run.
 *
 * @param document what it says
 * @param requested whether it was asked for, or only included
 * @param inclusions its includes in the order written, without those that lead nowhere
 * @param notFound its includes that were looked for in vain
 */
public record LoadedFile(
        DocumentDeclaration document,
        boolean requested,
        List<Inclusion> inclusions,
        List<IncludeDeclaration> notFound) {
    /** Copies the lists. */
    public LoadedFile {
        inclusions = List.copyOf(inclusions);
        notFound = List.copyOf(notFound);
    }

    /** {@return the file itself} */
    public SourceFile file() {
        return document.file();
    }

    /**
     * An include that was found.
     *
     * @param declaration where it is written
     * @param file what it leads to
     */
    public record Inclusion(IncludeDeclaration declaration, SourceFile file) {}
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.source.GivenText;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads single files, without those that they include. */
public final class Sources {
    private Sources() {}

    /** {@return the file, or null if it cannot be read; what is wrong with it is reported} */
    public static @Nullable SourceFile read(Path path, Diagnostics diagnostics) {
        return reported(SourceReader.read(path), diagnostics);
    }

    /** {@return the text as a file, or null if it is too large; what is wrong with it is reported} */
    public static @Nullable SourceFile read(GivenText text, Diagnostics diagnostics) {
        return reported(SourceReader.read(text), diagnostics);
    }

    private static @Nullable SourceFile reported(SourceReader.Result read, Diagnostics diagnostics) {
        if (read.problem() != null) {
            diagnostics.report(read.problem());
        }
        return read.decoded() == null ? null : file(read.decoded(), diagnostics);
    }

    static SourceFile file(Decoded decoded, Diagnostics diagnostics) {
        SourceFile file = decoded.file();
        int offset = decoded.firstMalformed();
        if (offset >= 0) {
            diagnostics.report(new LoadProblem.NotUtf8(new Span(file, offset, offset + 1)));
        }
        return file;
    }
}

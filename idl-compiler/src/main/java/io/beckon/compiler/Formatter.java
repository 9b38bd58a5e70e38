/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.format.SchemaLayout;
import io.beckon.compiler.load.Sources;
import io.beckon.compiler.output.SourceRewrite;
import io.beckon.compiler.source.GivenText;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.TokenTree;
import io.beckon.compiler.syntax.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives schemas the one style, which {@code docs/format.md} describes. What they mean stays the same, comments included. A file
 * with syntax errors is left as it is and told about; the files that it includes need not be there.
 */
public final class Formatter {
    private Formatter() {}

    /** {@return what a text looks like in the one style, or null if it has syntax errors, which are reported} */
    public static @Nullable String format(SourceFile file, Diagnostics diagnostics) {
        TokenTree.@Nullable Document document = Parser.tokenTree(file, diagnostics);
        return document == null ? null : SchemaLayout.of(document);
    }

    /** {@return what a text looks like in the one style, in UTF-8, or null if it has errors; what is wrong with it is reported} */
    public static byte @Nullable [] format(GivenText text, Diagnostics diagnostics) {
        @Nullable SourceFile file = Sources.read(text, diagnostics);
        @Nullable String formatted = file == null || diagnostics.hasErrors() ? null : format(file, diagnostics);
        return formatted == null ? null : formatted.getBytes(StandardCharsets.UTF_8);
    }

    /** Rewrites the files that have another style, each as a whole or not at all. */
    public static Formatting rewrite(List<Path> files) {
        return format(files, SourceRewrite::write);
    }

    /** {@return which files have another style; nothing is written} */
    public static Formatting check(List<Path> files) {
        return format(files, (file, text, diagnostics) -> true);
    }

    /** What to do about a file that has another style. */
    private interface Change {
        boolean make(Path file, String text, Diagnostics diagnostics);
    }

    private static Formatting format(List<Path> files, Change change) {
        Diagnostics diagnostics = new Diagnostics();
        List<Path> changed = new ArrayList<>();
        for (Path path : new LinkedHashSet<>(files)) {
            @Nullable String formatted = format(path, diagnostics);
            if (formatted != null
                    && !SourceRewrite.holds(path, formatted)
                    && change.make(path, formatted, diagnostics)) {
                changed.add(path);
            }
        }
        return new Formatting(diagnostics.list(), changed);
    }

    private static @Nullable String format(Path path, Diagnostics diagnostics) {
        Diagnostics ofFile = new Diagnostics();
        @Nullable SourceFile file = Sources.read(path, ofFile);
        @Nullable String formatted = file == null || ofFile.hasErrors() ? null : format(file, ofFile);
        diagnostics.addAll(ofFile);
        return formatted;
    }
}

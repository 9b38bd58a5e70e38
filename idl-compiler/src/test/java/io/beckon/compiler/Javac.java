/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK that the tests run on, as strict as it can be. */
public final class Javac {
    private Javac() {}

    /**
     * {@return what it says of the sources}, which is nothing if all is well
     *
     * @param classes where the classes go
     */
    public static String compile(Collection<Path> sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<String> options = List.of(
                "--release", "17", "-Xlint:all", doclint(), "-Werror", "-Xmaxerrs", "1000", "-d", classes.toString());
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            javac.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return output.toString();
    }

    /** Before 18, javac's doc checker asks for what nobody reads, and cannot be told to let a class be (decision 0100). */
    private static String doclint() {
        return Runtime.version().feature() < 18 ? "-Xdoclint:all,-missing" : "-Xdoclint:all";
    }
}

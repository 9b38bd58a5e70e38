/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.List;

/** Why a file cannot be had. */
public sealed interface LoadProblem extends Problem {
    /**
     * There is no such file.
     *
     * @param file its name
     */
    record FileMissing(String file) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(file, "RPC0001", "there is no such file");
        }
    }

    /**
     * A folder was given where a file is due.
     *
     * @param file its name
     */
    record IsFolder(String file) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(file, "RPC0002", "this is a folder, not a file")
                    .help("name the .rpc or .thrift files in it");
        }
    }

    /**
     * The file system refused.
     *
     * @param file its name
     * @param reason why
     */
    record Unreadable(String file, String reason) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(file, "RPC0003", "cannot be read: " + reason);
        }
    }

    /**
     * More than any schema needs.
     *
     * @param file its name
     * @param limit in bytes
     */
    record TooLarge(String file, int limit) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(file, "RPC0004", "larger than the limit of %d MiB".formatted(limit >> 20))
                    .help("split the schema into several files and include them");
        }
    }

    /**
     * Bytes that are no UTF-8. Old {@code .thrift} files have such in comments.
     *
     * @param span the first of them, read as Latin-1
     */
    record NotUtf8(Span span) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = span.file().dialect() == Dialect.THRIFT
                    ? "not in UTF-8 from here on; read as Latin-1"
                    : "not in UTF-8 from here on";
            return Diagnostic.at(span, "RPC0005", Severity.unlessThrift(span), message)
                    .help("save the file in UTF-8");
        }
    }

    /**
     * An include that leads nowhere.
     *
     * @param path as written
     * @param needed whether a name begins with its prefix
     * @param span where
     */
    record IncludeMissing(String path, boolean needed, Span span) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            Severity severity = needed ? Severity.ERROR : Severity.unlessThrift(span);
            return Diagnostic.at(span, "RPC0006", severity, "`%s` is not found".formatted(path))
                    .note("looked for beside this file, and then on the include path")
                    .help("mend the path, or add the folder or jar that it starts in to the include path (-I)");
        }
    }

    /**
     * An include that leads to something that cannot be read.
     *
     * @param reason what is wrong with it
     * @param span the include
     */
    record IncludeUnreadable(LoadProblem reason, Span span) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            Diagnostic inner = reason.diagnostic();
            return Diagnostic.error(span, "RPC0007", "cannot be included")
                    .note("%s: %s".formatted(inner.file(), inner.message()))
                    .help(inner.help());
        }
    }

    /**
     * Files that include each other.
     *
     * @param files their names, the first again as the last
     * @param span the include that closes the circle
     */
    record IncludeCycle(List<String> files, Span span) implements LoadProblem {
        private static final int MOST_SHOWN = 10;

        @Override
        public Diagnostic diagnostic() {
            String chain = files.size() <= MOST_SHOWN
                    ? String.join(" -> ", files)
                    : String.join(" -> ", files.subList(0, MOST_SHOWN)) + " -> ... -> " + files.get(files.size() - 1);
            return Diagnostic.error(span, "RPC0008", "files include each other in a circle")
                    .note(chain)
                    .help("move what both need into a file of its own");
        }
    }

    /**
     * An entry of the include path that is not there.
     *
     * @param file its name
     */
    record IncludePathMissing(String file) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return new Diagnostic(
                    "RPC0009",
                    Severity.WARNING,
                    "this entry of the include path does not exist",
                    file,
                    null,
                    List.of(),
                    List.of(),
                    null);
        }
    }

    /**
     * More to say than anybody reads.
     *
     * @param file the name of the one that had too much
     * @param shown how many problems of a severity are told
     * @param severity theirs
     */
    record TooManyProblems(String file, int shown, Severity severity) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "only the first %d %ss are shown".formatted(shown, severity);
            return new Diagnostic("RPC0011", severity, message, file, null, List.of(), List.of(), null);
        }
    }

    /**
     * A file on the include path that is no archive.
     *
     * @param file its name
     */
    record BrokenArchive(String file) implements LoadProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(file, "RPC0010", "this entry of the include path is no folder and no readable jar");
        }
    }
}

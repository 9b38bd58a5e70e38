/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/** What can go wrong on the way to Java and to the disk. */
public sealed interface OutputProblem extends Problem {
    /**
     * The file system refused.
     *
     * @param path what was to be written
     * @param reason what it said
     */
    record CannotWrite(String path, String reason) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(path, "RPC0801", "cannot be written: " + reason);
        }
    }

    /**
     * Two names that become one in Java.
     *
     * @param span the second
     * @param java what it is called instead
     * @param first the first
     * @param firstJava what that is called
     */
    record NameClash(Span span, String java, Span first, String firstJava) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0805",
                            Severity.WARNING,
                            "`%s` and `%s` become the same in Java; this one is called `%s`"
                                    .formatted(span.text(), first.text(), java))
                    .label(first, "this one is called `%s`".formatted(firstJava))
                    .help("rename one of them, so that both have names that were meant");
        }
    }

    /**
     * More parameters than a method of Java can have.
     *
     * @param span the name of the method
     * @param slots how many slots they take, two for an i64 or double that is always there
     * @param most how many there are besides {@code this} (JVMS 4.3.3)
     */
    record TooWide(Span span, int slots, int most) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "`%s` takes %d parameter slots in Java, which has %d".formatted(span.text(), slots, most);
            return Diagnostic.error(span, "RPC0803", message).help("move some of its parameters to a struct");
        }
    }

    /**
     * More of something than a class of Java has room for.
     *
     * @param span where it stands
     * @param what fields, members or constants
     * @param count how many there are
     * @param most how many there may be
     */
    record TooMany(Span span, String what, int count, int most) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            boolean inFile = what.equals("constants");
            String message = inFile
                    ? "the file has %d constants, and a class of Java has room for %d".formatted(count, most)
                    : "`%s` has %d %s, and a class of Java has room for %d".formatted(span.text(), count, what, most);
            return Diagnostic.error(span, "RPC0806", message)
                    .help(inFile ? "move some of them to another file" : "take it apart");
        }
    }

    /**
     * Two files that define the same class.
     *
     * @param span the later definition's name
     * @param className the class that both would be
     * @param first the earlier one's name
     */
    record SameClass(Span span, String className, Span first) implements OutputProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "`%s` would be the class %s, which another file defines".formatted(span.text(), className);
            return Diagnostic.error(span, "RPC0804", message)
                    .label(first, "first defined here")
                    .help("rename one, or give one of the files another namespace");
        }
    }
}

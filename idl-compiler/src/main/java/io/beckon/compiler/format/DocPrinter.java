/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Chooses a layout, from left to right and with no look at what comes after the line. */
final class DocPrinter {
    static final int WIDTH = 100;

    private static final String INDENT = "  ";

    private final Deque<Part> rest = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private int column;

    private DocPrinter() {}

    /** What is yet to be printed, how far it is indented, and whether it has to stay on its line. */
    private record Part(Doc doc, String indent, boolean flat) {
        Part with(Doc inner) {
            return new Part(inner, indent, flat);
        }
    }

    /** {@return the text, without white space at the ends of lines} */
    static String print(Doc doc) {
        DocPrinter printer = new DocPrinter();
        printer.rest.push(new Part(doc, "", false));
        while (!printer.rest.isEmpty()) {
            printer.print(printer.rest.pop());
        }
        return printer.out.toString();
    }

    private void print(Part part) {
        Doc doc = part.doc();
        if (doc instanceof Doc.Text text) {
            write(text.text());
        } else if (doc instanceof Doc.Lines lines) {
            write(lines.lines());
        } else if (doc instanceof Doc.Break line) {
            if (part.flat() && line.flat() != null) {
                write(line.flat());
            } else {
                newLine(part.indent(), line.blank());
            }
        } else if (doc instanceof Doc.IfBroken text) {
            write(part.flat() ? "" : text.text());
        } else if (doc instanceof Doc.Group group) {
            Part flat = new Part(group.content(), part.indent(), true);
            rest.push(part.flat() || fits(flat) ? flat : part.with(group.content()));
        } else {
            pushContent(part, rest);
        }
    }

    private static void pushContent(Part part, Deque<Part> parts) {
        Doc doc = part.doc();
        if (doc instanceof Doc.Indented indented) {
            parts.push(new Part(indented.content(), part.indent() + INDENT, part.flat()));
        } else if (doc instanceof Doc.LineEnd end) {
            parts.push(part.with(end.content()));
        } else if (doc instanceof Doc.Group group) {
            parts.push(part.with(group.content()));
        } else if (doc instanceof Doc.Sequence sequence) {
            List<Doc> docs = sequence.parts();
            for (int i = docs.size() - 1; i >= 0; i--) {
                parts.push(part.with(docs.get(i)));
            }
        }
    }

    /** Whether the part, and what follows it up to where the next line may begin, fits the current line. */
    private boolean fits(Part part) {
        Deque<Part> ahead = new ArrayDeque<>();
        ahead.push(part);
        Iterator<Part> later = rest.iterator();
        int room = WIDTH - column;
        while (room >= 0) {
            if (ahead.isEmpty()) {
                if (!later.hasNext()) {
                    return true;
                }
                ahead.push(later.next());
            }
            Part next = ahead.pop();
            if (endsLine(next)) {
                return !next.flat();
            }
            room -= width(next);
            pushContent(next, ahead);
        }
        return false;
    }

    private static boolean endsLine(Part part) {
        return part.doc() instanceof Doc.Break line && (!part.flat() || line.flat() == null)
                || part.doc() instanceof Doc.Lines
                || part.doc() instanceof Doc.LineEnd;
    }

    private static int width(Part part) {
        if (part.doc() instanceof Doc.Break line) {
            return line.flat() == null ? 0 : line.flat().length();
        }
        if (part.doc() instanceof Doc.IfBroken text) {
            return part.flat() ? 0 : text.text().length();
        }
        return part.doc() instanceof Doc.Text text ? text.text().length() : 0;
    }

    private void write(List<String> lines) {
        String indent = " ".repeat(column);
        write(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            newLine(indent, false);
            write(line);
        }
    }

    private void write(String text) {
        out.append(text);
        column += text.length();
    }

    private void newLine(String indent, boolean blank) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append(blank ? "\n\n" : "\n").append(indent);
        column = indent.length();
    }
}

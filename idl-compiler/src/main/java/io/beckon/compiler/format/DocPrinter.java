/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Chooses a layout, from left to right and with no look at what comes after the line. */
final class DocPrinter {
    private static final String INDENT = "  ";

    private final Deque<Part> rest = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private int column;

    private DocPrinter() {}

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
            rest.push(part.flat() || new Line(column, rest).takes(flat) ? flat : part.with(group.content()));
        } else {
            part.pushContent(rest);
        }
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

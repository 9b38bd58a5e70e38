/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks lines that are too long, as the house's formatter does. */
final class Layout {
    static final int WIDTH = 120;
    private static final int CONTINUATION = 8;

    private Layout() {}

    /** {@return a literal of a list of names, in as many pieces as lines are long} */
    static String text(int indent, String text) {
        List<String> lines = filled(WIDTH - indent - 8, List.of(text.split("(?<=, )"))).stream()
                .map(BaseLiterals::quoted)
                .toList();
        String next = "\n" + " ".repeat(indent + CONTINUATION);
        return text.length() <= BaseLiterals.LONGEST
                ? String.join(next + "+ ", lines)
                : "String.join(" + next + "\"\"," + next + String.join("," + next, lines) + ")";
    }

    /** {@return what an array begins with, in as few lines as will do} */
    static String array(int indent, List<String> items) {
        List<String> parts = new ArrayList<>();
        items.forEach(each -> parts.add(each + (parts.size() < items.size() - 1 ? ", " : "")));
        String joined = String.join("", parts);
        if (indent + joined.length() + 24 <= WIDTH) {
            return "{" + joined + "}";
        }
        String next = "\n" + " ".repeat(indent);
        return filled(WIDTH - indent - 4, parts).stream()
                .map(String::strip)
                .collect(Collectors.joining(next + "    ", "{" + next + "    ", next + "}"));
    }

    private static List<String> filled(int width, List<String> parts) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty() && line.length() + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * {@return {@code head(item, item)tail}, in one line if it fits, else with the items on a line of their own, else each on one}
     *
     * @param indent spaces before the head; the first line comes without them, as the template has them
     */
    static String list(int indent, String head, List<String> items, String tail) {
        String joined = String.join(", ", items);
        if (items.isEmpty() || indent + head.length() + joined.length() + tail.length() + 2 <= WIDTH) {
            return head + "(" + joined + ")" + tail;
        }
        String next = "\n" + " ".repeat(indent + CONTINUATION);
        boolean onOneLine = indent + CONTINUATION + joined.length() + tail.length() + 1 <= WIDTH;
        return head + "(" + next + (onOneLine ? joined : String.join("," + next, items)) + ")" + tail;
    }

    /** {@return {@code head item separator item tail}, with as many items in each line as it takes} */
    static String filled(int indent, String head, List<String> items, String separator, String tail) {
        String next = "\n" + " ".repeat(indent + CONTINUATION);
        StringBuilder all = new StringBuilder(head);
        int width = indent + head.length();
        for (int i = 0; i < items.size(); i++) {
            String item = (i == 0 ? "" : separator.stripLeading()) + items.get(i) + (i == items.size() - 1 ? tail : "");
            boolean fits = width + item.length() + 1 <= WIDTH;
            all.append(fits ? i == 0 ? "" : " " : next).append(item);
            width = (fits ? width + 1 : indent + CONTINUATION) + item.length();
        }
        return all.toString();
    }

    /** {@return {@code head item, item tail}, with as many items in each line as it takes} */
    static String commas(int indent, String head, List<String> items, String tail) {
        List<String> followed = new ArrayList<>();
        items.forEach(each -> followed.add(each + (followed.size() < items.size() - 1 ? "," : "")));
        return items.isEmpty() ? head + tail : filled(indent, head, followed, " ", tail);
    }

    /** {@return {@code left = right} with the right side on a line of its own where both do not fit} */
    static String assignment(int indent, String left, String right) {
        boolean fits = indent + left.length() + 3 + right.length() + 1 <= WIDTH;
        return left + " =" + (fits ? " " : "\n" + " ".repeat(indent + CONTINUATION)) + right + ";";
    }
}

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

/**
 * The line that is being printed.
 *
 * @param column where it has come to
 * @param rest what follows the group in question
 */
record Line(int column, Deque<Part> rest) {
    static final int WIDTH = 100;

    /** {@return whether a group stays on the line: if it all fits, or if a longer group behind it is the one to be broken} */
    boolean takes(Part group) {
        return fits(group, true) || fits(group, false) && width(group) < widestBehind();
    }

    /** Whether there is room for the group and what follows it, up to where the next line begins, or may begin. */
    private boolean fits(Part group, boolean whole) {
        Deque<Part> ahead = new ArrayDeque<>();
        ahead.push(group);
        Iterator<Part> later = rest.iterator();
        boolean behind = false;
        int room = WIDTH - column;
        while (room >= 0) {
            if (ahead.isEmpty()) {
                if (!later.hasNext()) {
                    return true;
                }
                behind = true;
                ahead.push(later.next());
            }
            Part next = ahead.pop();
            if (next.endsLine()) {
                return behind;
            }
            room -= next.width();
            (whole && next.doc() instanceof Doc.Group ? flat(next) : next).pushContent(ahead);
        }
        return false;
    }

    private int widestBehind() {
        int widest = 0;
        Deque<Part> ahead = new ArrayDeque<>();
        for (Part part : rest) {
            ahead.push(part);
            while (!ahead.isEmpty()) {
                Part next = ahead.pop();
                if (next.endsLine()) {
                    return widest;
                }
                if (next.doc() instanceof Doc.Group) {
                    widest = Math.max(widest, width(flat(next)));
                } else {
                    next.pushContent(ahead);
                }
            }
        }
        return widest;
    }

    /** What a group would take on one line: endless if it cannot stand on one. */
    private static int width(Part group) {
        Deque<Part> ahead = new ArrayDeque<>();
        ahead.push(group);
        int width = 0;
        while (!ahead.isEmpty()) {
            Part next = ahead.pop();
            if (next.endsLine()) {
                return Integer.MAX_VALUE;
            }
            width += next.width();
            next.pushContent(ahead);
        }
        return width;
    }

    private static Part flat(Part part) {
        return new Part(part.doc(), part.indent(), true);
    }
}

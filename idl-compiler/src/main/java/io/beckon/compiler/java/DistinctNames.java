/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names that differ, also where two names of a schema become the same one in Java. */
final class DistinctNames {
    private final Set<String> taken = new HashSet<>();

    /**
     * {@return the name, or, where it is taken, the name with a number behind it}
     *
     * @param number what tells the thing from its siblings: a field's id, an enum member's number
     */
    String distinct(String name, int number) {
        if (taken.add(name)) {
            return name;
        }
        String numbered = name + "_" + Integer.toString(number).replace('-', '_');
        while (!taken.add(numbered)) {
            numbered += "_";
        }
        return numbered;
    }

    /** As {@link #distinct}, where names that differ only by case are the same, as they are to some file systems. */
    String distinctFile(String name, int number) {
        String candidate = name;
        for (int next = number; !taken.add(candidate.toLowerCase(Locale.ROOT)); next++) {
            candidate = name + "_" + next;
        }
        return candidate;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts in memory. */
public final class WorkerService implements Worker {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public Map<String, Long> count(List<String> lines) {
        Map<String, Long> counts = new HashMap<>();
        for (String line : lines) {
            WORD.matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .forEach(word -> counts.merge(word.toLowerCase(Locale.ROOT), 1L, Long::sum));
        }
        return counts;
    }
}

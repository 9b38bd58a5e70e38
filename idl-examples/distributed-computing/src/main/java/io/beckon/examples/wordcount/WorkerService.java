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

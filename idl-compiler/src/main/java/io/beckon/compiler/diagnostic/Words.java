/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How messages put things. */
public final class Words {
    private static final int LONGEST_COMPARED = 100;

    /** Among more names than these nothing is sure, and comparing them all takes long. */
    private static final int MOST_COMPARED = 1000;

    private Words() {}

    /** {@return {@code a, b or c}} */
    static String or(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }

    /** {@return {@code 1 error}, {@code 2 errors}} */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@return a question for the one name that is surely meant, or else the advice} */
    static String didYouMeanOr(String written, Collection<String> known, String advice) {
        String question = didYouMean(written, known);
        return question == null ? advice : question;
    }

    /** {@return a question for the one name that is surely meant, or null} */
    public static @Nullable String didYouMean(String written, Collection<String> known) {
        if (known.size() > MOST_COMPARED) {
            return null;
        }
        List<String> inside =
                known.stream().filter(name -> name.endsWith("." + written)).toList();
        if (inside.size() == 1) {
            return "did you mean `%s`?".formatted(inside.get(0));
        }
        @Nullable String best = null;
        int bestDistance = Math.min(2, written.length() / 3) + 1;
        boolean sure = false;
        for (String candidate : known) {
            int distance = candidate.equals(written) ? LONGEST_COMPARED : distance(written, candidate);
            sure = distance < bestDistance || (sure && (distance > bestDistance || candidate.equals(best)));
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return sure ? "did you mean `%s`?".formatted(best) : null;
    }

    /**
     * {@return how many edits lead from one to the other, other case counting nothing; many if they are long}
     *
     * <p>Optimal string alignment: a letter too many, too few, another one, or two neighbours that changed places.
     */
    static int distance(String from, String to) {
        if (from.length() > LONGEST_COMPARED || Math.abs(from.length() - to.length()) > 2) {
            return LONGEST_COMPARED;
        }
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : edits(a, i, b, j, rows);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int edits(String a, int i, String b, int j, int[][] rows) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + rows[i - 2][j - 2]) : least;
    }
}

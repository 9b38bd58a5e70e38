/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import java.util.Set;

/** Says where a blank goes between two words of an item. */
final class Spacing {
    private static final Set<String> NONE_BEFORE = Set.of(",", ";", ":", "<", ">", "&");

    private Spacing() {}

    /** {@return nothing or a blank} */
    static String between(String word, String next) {
        return word.isEmpty() || word.equals("<") || NONE_BEFORE.contains(next) ? "" : " ";
    }
}

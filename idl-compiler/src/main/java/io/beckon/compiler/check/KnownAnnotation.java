/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.check.Annotated.Place;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annotations that the language gives a meaning. All others are kept, and mean what their readers agree on. */
enum KnownAnnotation {
    READONLY(Place.METHOD),
    IDEMPOTENT(Place.METHOD),
    ONCE(Place.METHOD),
    TIMEOUT(Place.METHOD, Place.SERVICE),
    MAX_MESSAGE(Place.METHOD),
    INLINE(Place.METHOD),
    DEPRECATED(EnumSet.complementOf(EnumSet.of(Place.TYPE))),
    SENSITIVE(Place.FIELD, Place.PARAMETER),
    MIN(Place.FIELD, Place.PARAMETER),
    MAX(Place.FIELD, Place.PARAMETER),
    SIZE(Place.FIELD, Place.PARAMETER),
    PATTERN(Place.FIELD, Place.PARAMETER);

    private static final List<String> NAMES =
            Arrays.stream(values()).map(KnownAnnotation::text).toList();

    /** What it may stand at. */
    final Set<Place> places;

    KnownAnnotation(Place first, Place... more) {
        this(EnumSet.of(first, more));
    }

    KnownAnnotation(Set<Place> places) {
        this.places = places;
    }

    /** {@return the name as written} */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return all names} */
    static List<String> names() {
        return NAMES;
    }

    /** {@return the one of a name, or null} */
    static @Nullable KnownAnnotation find(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? null : values()[index];
    }
}

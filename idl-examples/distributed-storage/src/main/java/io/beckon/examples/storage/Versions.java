/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import java.util.Comparator;

/** The order of versions. */
final class Versions {
    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::counter).thenComparing(Version::writer);

    private Versions() {}

    static Entry newer(Entry one, Entry other) {
        return ORDER.compare(one.version(), other.version()) >= 0 ? one : other;
    }
}

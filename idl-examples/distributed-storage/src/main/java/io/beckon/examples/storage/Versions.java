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

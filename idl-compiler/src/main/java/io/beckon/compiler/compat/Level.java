/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import java.util.Locale;

/** What a change breaks. The order counts: who asks for a level also asks for those before it. */
public enum Level {
    /** Peers with the old schema and peers with the new one misread each other, or cannot call each other. */
    WIRE,
    /** Code that was written against the generated Java, or a schema that includes this one, no longer compiles. */
    SOURCE,
    /** Everything is read and compiles, and means something else. */
    SEMANTIC;

    /** {@return whether a change that breaks this matters to somebody who asks for that level} */
    public boolean countsFor(Level asked) {
        return compareTo(asked) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

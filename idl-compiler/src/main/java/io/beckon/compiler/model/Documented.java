/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a doc comment and annotations can stand at. */
public interface Documented {
    /** {@return the doc comment's text without its frame of asterisks, or null} */
    @Nullable
    String doc();

    /** {@return its annotations in the order written} */
    List<Annotation> annotations();

    /** {@return the last annotation of a name, or null} */
    default @Nullable Annotation annotation(String name) {
        Annotation found = null;
        for (Annotation annotation : annotations()) {
            if (annotation.name().equals(name)) {
                found = annotation;
            }
        }
        return found;
    }
}

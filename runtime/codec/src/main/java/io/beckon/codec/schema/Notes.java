/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says for people and tools about a type, field, member or method.
 *
 * @param doc the text of its doc comment, or null
 * @param annotations by name, in the order written; a bare name has {@code ""}
 */
public record Notes(@Nullable String doc, Map<String, String> annotations) {
    /** Nothing is said. */
    public static final Notes NONE = new Notes(null, Map.of());

    /** Copies the map. */
    public Notes {
        annotations = annotations.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }

    /** {@return these with another text} */
    public Notes withDoc(String text) {
        return new Notes(text, annotations);
    }

    /** {@return these with one more annotation} */
    public Notes withAnnotation(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(annotations);
        more.put(name, value);
        return new Notes(doc, more);
    }

    /** {@return the value of an annotation, {@code ""} for a bare name, or null if it is not there} */
    public @Nullable String annotation(String name) {
        return annotations.get(name);
    }
}

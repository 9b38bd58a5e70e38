/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Documented;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares annotations. */
final class Annotations {
    private Annotations() {}

    /** {@return those of the names whose annotation came, went or has another value, in alphabetical order} */
    static List<String> changed(Documented before, Documented now, Collection<String> names) {
        return names.stream()
                .sorted()
                .filter(name -> !same(before.annotation(name), now.annotation(name)))
                .toList();
    }

    private static boolean same(@Nullable Annotation before, @Nullable Annotation now) {
        return before == null || now == null ? before == now : Objects.equals(before.value(), now.value());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.function.Supplier;

/** {@code set<element>}. */
public final class SetDescriptor implements TypeDescriptor {
    private final Lazy<TypeDescriptor> element;

    /** Of elements whose type is asked for when it is needed, because types may contain themselves. */
    public SetDescriptor(Supplier<? extends TypeDescriptor> element) {
        this.element = new Lazy<>(element);
    }

    /** {@return the type of its elements} */
    public TypeDescriptor element() {
        return element.get();
    }

    @Override
    public String toString() {
        return "set<" + element() + ">";
    }
}

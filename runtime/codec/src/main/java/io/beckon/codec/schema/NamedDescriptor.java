/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

/** A type that has a name. One object a type: equal is identical. */
public abstract sealed class NamedDescriptor implements TypeDescriptor permits StructDescriptor, EnumDescriptor {
    private final String name;
    private final Notes notes;

    NamedDescriptor(String name, Notes notes) {
        this.name = name;
        this.notes = notes;
    }

    /** {@return the name in the schema, with the namespace before it} */
    public final String name() {
        return name;
    }

    /** {@return the name without what stands before it, as messages have it}; the parameters of a method have the method's */
    public final String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return its doc comment and annotations} */
    public final Notes notes() {
        return notes;
    }

    /** {@return its name} */
    @Override
    public final String toString() {
        return name;
    }
}

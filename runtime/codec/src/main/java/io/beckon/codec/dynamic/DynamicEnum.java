/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.schema.EnumDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enum: its number, which may come from a newer peer and have no name here.
 *
 * @param descriptor the enum
 * @param number on the wire
 */
public record DynamicEnum(EnumDescriptor descriptor, int number) {
    /**
     * {@return the member of a name}
     *
     * @throws IllegalArgumentException if the enum has none
     */
    public static DynamicEnum of(EnumDescriptor descriptor, String name) {
        EnumDescriptor.Member member = descriptor.member(name);
        if (member == null) {
            throw new IllegalArgumentException(descriptor + " has no member " + name);
        }
        return new DynamicEnum(descriptor, member.number());
    }

    /** {@return the name of the first member with its number, or null} */
    public @Nullable String name() {
        EnumDescriptor.Member member = descriptor.member(number);
        return member == null ? null : member.name();
    }

    /** {@return its name, or its number if it has none} */
    @Override
    public String toString() {
        String name = name();
        return name == null ? String.valueOf(number) : name;
    }
}

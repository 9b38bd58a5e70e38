/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.Notes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what generated code says of an enum: its name, then its members in the order written. {@link #doc} and
 * {@link #annotation} are about what was named last.
 */
public final class EnumSchema {
    private @Nullable String name;
    private Notes notes = Notes.NONE;
    private final List<EnumDescriptor.Member> members = new ArrayList<>();

    EnumSchema() {}

    /** Names the enum. {@return this} */
    public EnumSchema enumeration(String fullName) {
        this.name = fullName;
        return this;
    }

    /** Adds a member. {@return this} */
    public EnumSchema member(String name, int number) {
        members.add(new EnumDescriptor.Member(name, number, Notes.NONE));
        return this;
    }

    /** Gives what was named last its doc comment's text. {@return this} */
    public EnumSchema doc(String text) {
        return note(last().withDoc(text));
    }

    /** Gives what was named last one more annotation; a bare name has {@code ""}. {@return this} */
    public EnumSchema annotation(String name, String value) {
        return note(last().withAnnotation(name, value));
    }

    EnumDescriptor toDescriptor() {
        if (name == null) {
            throw new IllegalStateException("an enum that describes itself names itself first");
        }
        return new EnumDescriptor(name, members, notes);
    }

    private Notes last() {
        return members.isEmpty() ? notes : members.get(members.size() - 1).notes();
    }

    private EnumSchema note(Notes noted) {
        if (members.isEmpty()) {
            notes = noted;
        } else {
            EnumDescriptor.Member last = members.remove(members.size() - 1);
            members.add(new EnumDescriptor.Member(last.name(), last.number(), noted));
        }
        return this;
    }
}

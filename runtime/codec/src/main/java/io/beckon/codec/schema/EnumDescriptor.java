/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum. */
public final class EnumDescriptor extends NamedDescriptor {
    private final List<Member> members;
    private final Map<Integer, Member> byNumber = new HashMap<>();
    private final Map<String, Member> byName = new HashMap<>();

    /**
     * One of its members.
     *
     * @param name in the schema
     * @param number on the wire; in {@code .thrift} several members may share one
     * @param notes its doc comment and annotations
     */
    public record Member(String name, int number, Notes notes) {}

    /**
     * @param name with the namespace before it
     * @param members in the order written
     */
    public EnumDescriptor(String name, List<Member> members, Notes notes) {
        super(name, notes);
        this.members = List.copyOf(members);
        for (Member member : members) {
            byNumber.putIfAbsent(member.number(), member);
            byName.put(member.name(), member);
        }
    }

    /** {@return its members in the order written} */
    public List<Member> members() {
        return members;
    }

    /** {@return the first member with a number, or null} */
    public @Nullable Member member(int number) {
        return byNumber.get(number);
    }

    /** {@return the member with a name, or null} */
    public @Nullable Member member(String name) {
        return byName.get(name);
    }
}

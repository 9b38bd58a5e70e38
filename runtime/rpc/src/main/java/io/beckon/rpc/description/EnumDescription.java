/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.Contract;
import io.beckon.codec.Fields;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * An enum.
 *
 * @param name With the namespace before it.
 */
@SuppressWarnings("doclint:missing")
@NullMarked
public record EnumDescription(
        String name, List<MemberDescription> members, String doc, Map<String, String> annotations) {
    public EnumDescription {
        Fields.present(name, "EnumDescription.name");
        members = Fields.list(members, "EnumDescription.members");
        Fields.present(doc, "EnumDescription.doc");
        annotations = Fields.map(annotations, "EnumDescription.annotations");
    }

    @Override
    public String toString() {
        return Fields.text(this, CODEC);
    }

    /** {@return a builder with every field at its default} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these fields} */
    public Builder toBuilder() {
        return new Builder().name(name).members(members).doc(doc).annotations(annotations);
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private String name = "";
        private List<MemberDescription> members = List.of();
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        /** With the namespace before it. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder members(List<MemberDescription> members) {
            this.members = members;
            return this;
        }

        public Builder doc(String doc) {
            this.doc = doc;
            return this;
        }

        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        /** {@return what was collected} */
        public EnumDescription build() {
            return new EnumDescription(name, members, doc, annotations);
        }
    }

    /** How it travels. */
    public static final Codec<EnumDescription> CODEC = new StructCodec<EnumDescription>(Contract.V1, 4, 0) {
        private static final Codec<List<MemberDescription>> MEMBERS =
                Codecs.list(Codecs.deferred(() -> MemberDescription.CODEC));
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.EnumDescription",
                            "1 name, 2 members, 3 doc, 4 annotations",
                            Codecs.STRING,
                            MEMBERS,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("An enum.");
            schema.doc("name", "With the namespace before it.");
        }

        @Override
        protected void writeFields(EnumDescription value, ValueWriter out) {
            out.string(1, value.name);
            MEMBERS.write(2, value.members, out);
            out.string(3, value.doc);
            ANNOTATIONS.write(4, value.annotations, out);
        }

        @Override
        protected EnumDescription readFields(ValueReader in) {
            String name = in.string(1);
            List<MemberDescription> members = MEMBERS.read(2, in);
            String doc = in.string(3);
            Map<String, String> annotations = ANNOTATIONS.read(4, in);
            return new EnumDescription(name, members, doc, annotations);
        }
    };
}

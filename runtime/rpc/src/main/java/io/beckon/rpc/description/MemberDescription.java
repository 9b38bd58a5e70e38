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
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** A member of an enum. */
@SuppressWarnings("doclint:missing")
@NullMarked
public record MemberDescription(String name, int number, String doc, Map<String, String> annotations) {
    public MemberDescription {
        Fields.present(name, "MemberDescription.name");
        Fields.present(doc, "MemberDescription.doc");
        annotations = Fields.map(annotations, "MemberDescription.annotations");
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
        return new Builder().name(name).number(number).doc(doc).annotations(annotations);
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private String name = "";
        private int number;
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder number(int number) {
            this.number = number;
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
        public MemberDescription build() {
            return new MemberDescription(name, number, doc, annotations);
        }
    }

    /** How it travels. */
    public static final Codec<MemberDescription> CODEC = new StructCodec<MemberDescription>(Contract.V1, 4, 0) {
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.MemberDescription",
                            "1 name, 2 number, 3 doc, 4 annotations",
                            Codecs.STRING,
                            Codecs.I32,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("A member of an enum.");
        }

        @Override
        protected void writeFields(MemberDescription value, ValueWriter out) {
            out.string(1, value.name);
            out.i32(2, value.number);
            out.string(3, value.doc);
            ANNOTATIONS.write(4, value.annotations, out);
        }

        @Override
        protected MemberDescription readFields(ValueReader in) {
            String name = in.string(1);
            int number = in.i32(2);
            String doc = in.string(3);
            Map<String, String> annotations = ANNOTATIONS.read(4, in);
            return new MemberDescription(name, number, doc, annotations);
        }
    };
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.Bytes;
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
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct, union or exception, or a parameter of a method.
 *
 * @param type As schemas write it: `i32`, `list&lt;string&gt;`, `map&lt;uuid, shop.Item&gt;`, with the full names of types.
 * @param defaultValue Its default: a tagged struct with the value as field 0.
 */
@SuppressWarnings("doclint:missing")
@NullMarked
public record FieldDescription(
        int id,
        String name,
        String type,
        FieldPresence presence,
        @Nullable Bytes defaultValue,
        String doc,
        Map<String, String> annotations) {
    public FieldDescription {
        Fields.present(name, "FieldDescription.name");
        Fields.present(type, "FieldDescription.type");
        Fields.present(presence, "FieldDescription.presence");
        Fields.present(doc, "FieldDescription.doc");
        annotations = Fields.map(annotations, "FieldDescription.annotations");
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
        Builder builder = new Builder();
        builder.id = id;
        builder.name = name;
        builder.type = type;
        builder.presence = presence;
        builder.defaultValue = defaultValue;
        builder.doc = doc;
        builder.annotations = annotations;
        return builder;
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private int id;
        private String name = "";
        private String type = "";
        private @Nullable FieldPresence presence;
        private @Nullable Bytes defaultValue;
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        public Builder id(int id) {
            this.id = id;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** As schemas write it: `i32`, `list&lt;string&gt;`, `map&lt;uuid, shop.Item&gt;`, with the full names of types. */
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        public Builder presence(FieldPresence presence) {
            this.presence = presence;
            return this;
        }

        /** Its default: a tagged struct with the value as field 0. */
        public Builder defaultValue(@Nullable Bytes defaultValue) {
            this.defaultValue = defaultValue;
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
        public FieldDescription build() {
            return new FieldDescription(
                    id,
                    name,
                    type,
                    Fields.present(presence, "FieldDescription.presence"),
                    defaultValue,
                    doc,
                    annotations);
        }
    }

    /** How it travels. */
    public static final Codec<FieldDescription> CODEC = new StructCodec<FieldDescription>(Contract.V1, 7, 1) {
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.FieldDescription",
                            "1 id, 2 name, 3 type, 4 presence, 5 defaultValue?, 6 doc, 7 annotations",
                            Codecs.I32,
                            Codecs.STRING,
                            Codecs.STRING,
                            FieldPresence.CODEC,
                            Codecs.BINARY,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("A field of a struct, union or exception, or a parameter of a method.");
            schema.doc(
                    "type",
                    "As schemas write it: `i32`, `list<string>`, `map<uuid, shop.Item>`, with the full names of types.");
            schema.doc("defaultValue", "Its default: a tagged struct with the value as field 0.");
        }

        @Override
        protected void writeFields(FieldDescription value, ValueWriter out) {
            out.i32(1, value.id);
            out.string(2, value.name);
            out.string(3, value.type);
            FieldPresence.CODEC.write(4, value.presence, out);
            out.optionalBinary(5, value.defaultValue);
            out.string(6, value.doc);
            ANNOTATIONS.write(7, value.annotations, out);
        }

        @Override
        protected FieldDescription readFields(ValueReader in) {
            int id = in.i32(1);
            String name = in.string(2);
            String type = in.string(3);
            FieldPresence presence = FieldPresence.CODEC.read(4, in);
            Bytes defaultValue = in.optionalBinary(5);
            String doc = in.string(6);
            Map<String, String> annotations = ANNOTATIONS.read(7, in);
            return new FieldDescription(id, name, type, presence, defaultValue, doc, annotations);
        }
    };
}

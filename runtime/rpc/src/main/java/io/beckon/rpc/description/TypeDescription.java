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
import org.jspecify.annotations.Nullable;

/**
 * A type that has fields.
 *
 * @param name With the namespace before it.
 */
@SuppressWarnings("doclint:missing")
@NullMarked
public record TypeDescription(
        String name, TypeKind kind, List<FieldDescription> fields, String doc, Map<String, String> annotations) {
    public TypeDescription {
        Fields.present(name, "TypeDescription.name");
        Fields.present(kind, "TypeDescription.kind");
        fields = Fields.list(fields, "TypeDescription.fields");
        Fields.present(doc, "TypeDescription.doc");
        annotations = Fields.map(annotations, "TypeDescription.annotations");
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
        return new Builder().name(name).kind(kind).fields(fields).doc(doc).annotations(annotations);
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private String name = "";
        private @Nullable TypeKind kind;
        private List<FieldDescription> fields = List.of();
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        /** With the namespace before it. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder kind(TypeKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder fields(List<FieldDescription> fields) {
            this.fields = fields;
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
        public TypeDescription build() {
            return new TypeDescription(name, Fields.present(kind, "TypeDescription.kind"), fields, doc, annotations);
        }
    }

    /** How it travels. */
    public static final Codec<TypeDescription> CODEC = new StructCodec<TypeDescription>(Contract.V1, 5, 0) {
        private static final Codec<List<FieldDescription>> FIELDS =
                Codecs.list(Codecs.deferred(() -> FieldDescription.CODEC));
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.TypeDescription",
                            "1 name, 2 kind, 3 fields, 4 doc, 5 annotations",
                            Codecs.STRING,
                            TypeKind.CODEC,
                            FIELDS,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("A type that has fields.");
            schema.doc("name", "With the namespace before it.");
        }

        @Override
        protected void writeFields(TypeDescription value, ValueWriter out) {
            out.string(1, value.name);
            TypeKind.CODEC.write(2, value.kind, out);
            FIELDS.write(3, value.fields, out);
            out.string(4, value.doc);
            ANNOTATIONS.write(5, value.annotations, out);
        }

        @Override
        protected TypeDescription readFields(ValueReader in) {
            String name = in.string(1);
            TypeKind kind = TypeKind.CODEC.read(2, in);
            List<FieldDescription> fields = FIELDS.read(3, in);
            String doc = in.string(4);
            Map<String, String> annotations = ANNOTATIONS.read(5, in);
            return new TypeDescription(name, kind, fields, doc, annotations);
        }
    };
}

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
 * A method.
 *
 * @param parameters All but a stream.
 * @param items The type of an item of the caller's stream.
 * @param result The type of its result, or of an item where that is a stream; nothing where it returns nothing.
 * @param exceptions The exceptions that it declares, by id.
 */
@SuppressWarnings("doclint:missing")
@NullMarked
public record MethodDescription(
        String name,
        CallKind kind,
        List<FieldDescription> parameters,
        @Nullable String items,
        @Nullable String result,
        Map<Integer, String> exceptions,
        String doc,
        Map<String, String> annotations) {
    public MethodDescription {
        Fields.present(name, "MethodDescription.name");
        Fields.present(kind, "MethodDescription.kind");
        parameters = Fields.list(parameters, "MethodDescription.parameters");
        exceptions = Fields.map(exceptions, "MethodDescription.exceptions");
        Fields.present(doc, "MethodDescription.doc");
        annotations = Fields.map(annotations, "MethodDescription.annotations");
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
        builder.name = name;
        builder.kind = kind;
        builder.parameters = parameters;
        builder.items = items;
        builder.result = result;
        builder.exceptions = exceptions;
        builder.doc = doc;
        builder.annotations = annotations;
        return builder;
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private String name = "";
        private @Nullable CallKind kind;
        private List<FieldDescription> parameters = List.of();
        private @Nullable String items;
        private @Nullable String result;
        private Map<Integer, String> exceptions = Map.of();
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder kind(CallKind kind) {
            this.kind = kind;
            return this;
        }

        /** All but a stream. */
        public Builder parameters(List<FieldDescription> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** The type of an item of the caller's stream. */
        public Builder items(@Nullable String items) {
            this.items = items;
            return this;
        }

        /** The type of its result, or of an item where that is a stream; nothing where it returns nothing. */
        public Builder result(@Nullable String result) {
            this.result = result;
            return this;
        }

        /** The exceptions that it declares, by id. */
        public Builder exceptions(Map<Integer, String> exceptions) {
            this.exceptions = exceptions;
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
        public MethodDescription build() {
            return new MethodDescription(
                    name,
                    Fields.present(kind, "MethodDescription.kind"),
                    parameters,
                    items,
                    result,
                    exceptions,
                    doc,
                    annotations);
        }
    }

    /** How it travels. */
    public static final Codec<MethodDescription> CODEC = new StructCodec<MethodDescription>(Contract.V1, 8, 2) {
        private static final Codec<List<FieldDescription>> PARAMETERS =
                Codecs.list(Codecs.deferred(() -> FieldDescription.CODEC));
        private static final Codec<Map<Integer, String>> EXCEPTIONS = Codecs.map(Codecs.I32, Codecs.STRING);
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.MethodDescription",
                            "1 name, 2 kind, 3 parameters, 4 items?, 5 result?, 6 exceptions, 7 doc, 8 annotations",
                            Codecs.STRING,
                            CallKind.CODEC,
                            PARAMETERS,
                            Codecs.STRING,
                            Codecs.STRING,
                            EXCEPTIONS,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("A method.");
            schema.doc("parameters", "All but a stream.");
            schema.doc("items", "The type of an item of the caller's stream.");
            schema.doc(
                    "result",
                    "The type of its result, or of an item where that is a stream; nothing where it returns nothing.");
            schema.doc("exceptions", "The exceptions that it declares, by id.");
        }

        @Override
        protected void writeFields(MethodDescription value, ValueWriter out) {
            out.string(1, value.name);
            CallKind.CODEC.write(2, value.kind, out);
            PARAMETERS.write(3, value.parameters, out);
            out.optionalString(4, value.items);
            out.optionalString(5, value.result);
            EXCEPTIONS.write(6, value.exceptions, out);
            out.string(7, value.doc);
            ANNOTATIONS.write(8, value.annotations, out);
        }

        @Override
        protected MethodDescription readFields(ValueReader in) {
            String name = in.string(1);
            CallKind kind = CallKind.CODEC.read(2, in);
            List<FieldDescription> parameters = PARAMETERS.read(3, in);
            String items = in.optionalString(4);
            String result = in.optionalString(5);
            Map<Integer, String> exceptions = EXCEPTIONS.read(6, in);
            String doc = in.string(7);
            Map<String, String> annotations = ANNOTATIONS.read(8, in);
            return new MethodDescription(name, kind, parameters, items, result, exceptions, doc, annotations);
        }
    };
}

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
 * A service, with all types that its methods need.
 *
 * @param name With the namespace before it.
 */
@SuppressWarnings("doclint:missing")
@NullMarked
public record ServiceDescription(
        String name,
        List<MethodDescription> methods,
        List<TypeDescription> types,
        List<EnumDescription> enums,
        String doc,
        Map<String, String> annotations) {
    public ServiceDescription {
        Fields.present(name, "ServiceDescription.name");
        methods = Fields.list(methods, "ServiceDescription.methods");
        types = Fields.list(types, "ServiceDescription.types");
        enums = Fields.list(enums, "ServiceDescription.enums");
        Fields.present(doc, "ServiceDescription.doc");
        annotations = Fields.map(annotations, "ServiceDescription.annotations");
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
        return new Builder()
                .name(name)
                .methods(methods)
                .types(types)
                .enums(enums)
                .doc(doc)
                .annotations(annotations);
    }

    /** Collects fields. Not thread-safe. */
    public static final class Builder {
        private String name = "";
        private List<MethodDescription> methods = List.of();
        private List<TypeDescription> types = List.of();
        private List<EnumDescription> enums = List.of();
        private String doc = "";
        private Map<String, String> annotations = Map.of();

        private Builder() {}

        /** With the namespace before it. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder methods(List<MethodDescription> methods) {
            this.methods = methods;
            return this;
        }

        public Builder types(List<TypeDescription> types) {
            this.types = types;
            return this;
        }

        public Builder enums(List<EnumDescription> enums) {
            this.enums = enums;
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
        public ServiceDescription build() {
            return new ServiceDescription(name, methods, types, enums, doc, annotations);
        }
    }

    /** How it travels. */
    public static final Codec<ServiceDescription> CODEC = new StructCodec<ServiceDescription>(Contract.V1, 6, 0) {
        private static final Codec<List<MethodDescription>> METHODS =
                Codecs.list(Codecs.deferred(() -> MethodDescription.CODEC));
        private static final Codec<List<TypeDescription>> TYPES =
                Codecs.list(Codecs.deferred(() -> TypeDescription.CODEC));
        private static final Codec<List<EnumDescription>> ENUMS =
                Codecs.list(Codecs.deferred(() -> EnumDescription.CODEC));
        private static final Codec<Map<String, String>> ANNOTATIONS = Codecs.map(Codecs.STRING, Codecs.STRING);

        @Override
        protected void describe(StructSchema schema) {
            schema.struct(
                            "beckon.description.ServiceDescription",
                            "1 name, 2 methods, 3 types, 4 enums, 5 doc, 6 annotations",
                            Codecs.STRING,
                            METHODS,
                            TYPES,
                            ENUMS,
                            Codecs.STRING,
                            ANNOTATIONS)
                    .doc("A service, with all types that its methods need.");
            schema.doc("name", "With the namespace before it.");
        }

        @Override
        protected void writeFields(ServiceDescription value, ValueWriter out) {
            out.string(1, value.name);
            METHODS.write(2, value.methods, out);
            TYPES.write(3, value.types, out);
            ENUMS.write(4, value.enums, out);
            out.string(5, value.doc);
            ANNOTATIONS.write(6, value.annotations, out);
        }

        @Override
        protected ServiceDescription readFields(ValueReader in) {
            String name = in.string(1);
            List<MethodDescription> methods = METHODS.read(2, in);
            List<TypeDescription> types = TYPES.read(3, in);
            List<EnumDescription> enums = ENUMS.read(4, in);
            String doc = in.string(5);
            Map<String, String> annotations = ANNOTATIONS.read(6, in);
            return new ServiceDescription(name, methods, types, enums, doc, annotations);
        }
    };
}

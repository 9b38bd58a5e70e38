/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Documented;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that annotations stand at.
 *
 * @param place what it is
 * @param annotations in the order written
 * @param type of the field or parameter, else null
 */
record Annotated(
        Place place, List<Annotation> annotations, @Nullable Type type) {
    /** What annotations can stand at. */
    enum Place {
        SERVICE("a service"),
        METHOD("a method"),
        FIELD("a field"),
        PARAMETER("a parameter"),
        THROWN("an exception in `throws`"),
        MEMBER("a member of an enum"),
        DEFINITION("a definition"),
        TYPE("a type");

        /** What people call it. */
        final String words;

        Place(String words) {
            this.words = words;
        }
    }

    /** {@return everything of {@code .rpc} files that has annotations}; those of {@code .thrift} are free text */
    static Stream<Annotated> of(Program program) {
        Stream<Annotated> types = program.documents().stream()
                .filter(document -> document.file().dialect() == Dialect.RPC)
                .map(document -> new Annotated(Place.TYPE, document.typeAnnotations(), null));
        Stream<Annotated> things = program.schema().documents().stream()
                .filter(document -> document.file().dialect() == Dialect.RPC)
                .map(Document::definitions)
                .flatMap(List::stream)
                .flatMap(Annotated::of);
        return Stream.concat(types, things).filter(annotated -> !annotated.annotations.isEmpty());
    }

    private static Stream<Annotated> of(Definition definition) {
        if (definition instanceof Struct struct) {
            return Stream.concat(at(Place.DEFINITION, struct), fields(Place.FIELD, struct.fields()));
        }
        if (definition instanceof EnumType enumType) {
            return Stream.concat(
                    at(Place.DEFINITION, enumType),
                    enumType.members().stream().flatMap(each -> at(Place.MEMBER, each)));
        }
        return definition instanceof Service service
                ? Stream.concat(
                        at(Place.SERVICE, service), service.methods().stream().flatMap(Annotated::of))
                : at(Place.DEFINITION, definition);
    }

    private static Stream<Annotated> of(Method method) {
        return Stream.of(
                        at(Place.METHOD, method),
                        fields(Place.PARAMETER, method.parameters()),
                        fields(Place.THROWN, method.exceptions()))
                .flatMap(each -> each);
    }

    private static Stream<Annotated> fields(Place place, List<Field> fields) {
        return fields.stream().map(field -> new Annotated(place, field.annotations(), field.type()));
    }

    private static Stream<Annotated> at(Place place, Documented documented) {
        return Stream.of(new Annotated(place, documented.annotations(), null));
    }

    /** {@return the last annotation of a name, or null} */
    @Nullable
    Annotation find(String name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .reduce((first, last) -> last)
                .orElse(null);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.DialectProblem;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.diagnostic.TypeProblem;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream is the result of a method or one of its parameters, in {@code .rpc} only, and nothing holds it. */
final class StreamPlaces implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Typedef.class).forEach(typedef -> refuse(typedef.type(), typedef.span(), diagnostics));
        program.definitions(Constant.class).forEach(constant -> refuse(constant.type(), constant.span(), diagnostics));
        program.definitions(Struct.class)
                .flatMap(struct -> struct.fields().stream())
                .forEach(field -> refuse(field.type(), field.span(), diagnostics));
        program.definitions(Service.class)
                .flatMap(service -> service.methods().stream())
                .forEach(method -> check(method, diagnostics));
    }

    private static void check(Method method, Diagnostics diagnostics) {
        refuseInside(method.result(), method.span(), diagnostics);
        method.parameters().forEach(field -> refuseInside(field.type(), field.span(), diagnostics));
        List<Field> streams = method.parameters().stream()
                .filter(field -> field.type() instanceof Type.StreamOf)
                .toList();
        streams.stream()
                .skip(1)
                .forEach(field -> diagnostics.report(new ServiceProblem.SecondStream(
                        field.span(), streams.get(0).span())));
        boolean any = method.result() instanceof Type.StreamOf || !streams.isEmpty();
        if (any && method.span().file().dialect() == Dialect.THRIFT) {
            diagnostics.report(new DialectProblem.StreamInThrift(method.span()));
        }
    }

    private static void refuseInside(@Nullable Type type, Span span, Diagnostics diagnostics) {
        if (type != null) {
            refuse(type instanceof Type.StreamOf stream ? stream.item() : type, span, diagnostics);
        }
    }

    private static void refuse(Type type, Span span, Diagnostics diagnostics) {
        if (holdsStream(type)) {
            diagnostics.report(new TypeProblem.MisplacedStream(span));
        }
    }

    private static boolean holdsStream(Type type) {
        if (type instanceof Type.ListOf list) {
            return holdsStream(list.element());
        }
        if (type instanceof Type.SetOf set) {
            return holdsStream(set.element());
        }
        if (type instanceof Type.MapOf map) {
            return holdsStream(map.key()) || holdsStream(map.value());
        }
        return type instanceof Type.StreamOf;
    }
}

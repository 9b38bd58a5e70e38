/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.TypeProblem;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In {@code .rpc} the keys of maps and the elements of sets are base types and enums: Java's hash tables stand collisions that
 * somebody chose only if the keys are comparable.
 */
final class LookedUpTypes implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Uses uses = new Uses(program.schema(), diagnostics);
        program.definitions(Typedef.class).forEach(typedef -> uses.check(typedef.type(), typedef.span()));
        program.definitions(Constant.class).forEach(constant -> uses.check(constant.type(), constant.span()));
        program.definitions(Struct.class).forEach(struct -> uses.check(struct.fields()));
        program.definitions(Service.class)
                .flatMap(service -> service.methods().stream())
                .forEach(uses::check);
    }

    /** Types where they are used. */
    private record Uses(Schema schema, Diagnostics diagnostics) {
        void check(Method method) {
            if (method.result() != null) {
                check(method.result(), method.span());
            }
            check(method.parameters());
        }

        void check(List<Field> fields) {
            fields.forEach(field -> check(field.type(), field.span()));
        }

        void check(Type type, Span span) {
            TypeProblem problem = span.file().dialect() == Dialect.RPC ? problem(type, span) : null;
            if (problem != null) {
                diagnostics.report(problem);
            }
        }

        private @Nullable TypeProblem problem(Type type, Span span) {
            if (type instanceof Type.MapOf map) {
                return isPlain(map.key()) ? problem(map.value(), span) : notAKey("map's key", map.key(), span);
            }
            if (type instanceof Type.SetOf set) {
                return isPlain(set.element()) ? null : notAKey("set's element", set.element(), span);
            }
            if (type instanceof Type.ListOf list) {
                return problem(list.element(), span);
            }
            return type instanceof Type.StreamOf stream ? problem(stream.item(), span) : null;
        }

        private static TypeProblem notAKey(String place, Type type, Span span) {
            return new TypeProblem.NotAKey(place, described(type), span);
        }

        private static String described(Type type) {
            if (type instanceof Type.ListOf) {
                return "a list";
            }
            if (type instanceof Type.SetOf) {
                return "a set";
            }
            return type instanceof Type.Named named
                    ? "`%s`".formatted(named.key().name())
                    : "a map";
        }

        /** What could not be resolved was reported. */
        private boolean isPlain(Type type) {
            return type instanceof Type.Base
                    || type instanceof Type.Unresolved
                    || type instanceof Type.Named named && schema.find(named.key()) instanceof EnumType;
        }
    }
}

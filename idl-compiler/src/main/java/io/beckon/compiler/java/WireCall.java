/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a method is called: by a client through a channel, and by a server through an implementation. Where the caller sends a stream, the
 * arguments and the stream travel as two parts of one value.
 *
 * @param constant the constant that describes the method
 * @param arguments the record of its arguments, streams left out
 * @param names what those are called
 * @param lone the one that travels without the record, or null
 */
record WireCall(
        Method method,
        String constant,
        String arguments,
        List<String> names,
        @Nullable LoneArgument lone,
        MethodViews views,
        Imports imports) {
    /** {@return the statement of the blocking client} */
    String blocking() {
        String call = MethodViews.answersWithStream(method) ? "stream" : "call";
        return (method.result() == null ? "" : "return ") + channel(call);
    }

    /** {@return the statement of the asynchronous client} */
    String async() {
        return "return " + channel(MethodViews.answersWithStream(method) ? "stream" : "start");
    }

    /** {@return what has a blocking implementation answer} */
    String handler() {
        String lambda = method.result() != null
                ? "(service, q) -> " + served()
                : "(service, q) -> {\n" + " ".repeat(16) + served() + ";\n" + " ".repeat(16)
                        + "return null;\n            }";
        return ".method(" + constant + ", " + lambda + ")";
    }

    /** {@return what has an asynchronous implementation answer; a stream is there at once in either form} */
    String asyncHandler() {
        String kind = MethodViews.answersWithStream(method) ? ".method(" : ".asyncMethod(";
        return kind + constant + ", (service, q) -> " + served() + ")";
    }

    private String channel(String call) {
        String made = lone == null ? "new " + arguments + "(" + String.join(", ", names) + ")" : lone.checked();
        Field stream = MethodViews.stream(method);
        if (stream != null) {
            made = "new " + imports.use(RuntimeTypes.STREAMING) + "<>(" + made + ", " + name(stream) + ")";
        }
        return "this." + views.channel() + "." + call + "(" + constant + ", " + made + ");";
    }

    private String served() {
        @Nullable Field stream = MethodViews.stream(method);
        String from = stream == null ? "q" : "q.arguments()";
        List<String> passed = new ArrayList<>();
        for (Field field : method.parameters()) {
            passed.add(field == stream ? "q.items()" : lone == null ? from + "." + name(field) : from);
        }
        return "service." + views.name(method) + "(" + String.join(", ", passed) + ")";
    }

    private String name(Field field) {
        Map<Field, String> all = FieldNames.ofParameters(method.parameters());
        return all.getOrDefault(field, field.name());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.rpc.description.CallKind;
import io.beckon.rpc.description.FieldDescription;
import io.beckon.rpc.description.MethodDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method as a schema writes it. Two names are not told by a server, for nothing depends on them: that of a parameter that is a stream, and those
 * of the exceptions behind {@code throws}.
 */
record MethodText(MethodDescription method, Namespace in, Function<FieldDescription, String> parameter) {
    String text() {
        return Notes.comment(method.doc(), "  ") + "  " + (method.kind() == CallKind.ONEWAY ? "oneway " : "") + result()
                + " " + method.name() + "(" + String.join(", ", parameters()) + ")" + exceptions()
                + Notes.annotations(method.annotations()) + "\n";
    }

    private String result() {
        @Nullable String type = method.result();
        if (type == null) {
            return "void";
        }
        boolean isStream = method.kind() == CallKind.SERVER_STREAM || method.kind() == CallKind.BIDIRECTIONAL;
        return isStream ? "stream<" + in.type(type) + ">" : in.type(type);
    }

    private List<String> parameters() {
        List<String> all = new ArrayList<>();
        method.parameters().forEach(each -> all.add(parameter.apply(each)));
        @Nullable String items = method.items();
        if (items != null) {
            Set<String> taken = new HashSet<>();
            method.parameters().forEach(each -> taken.add(each.name()));
            int free = 1
                    + method.parameters().stream()
                            .mapToInt(FieldDescription::id)
                            .max()
                            .orElse(0);
            all.add(free + ": stream<" + in.type(items) + "> " + free("items", taken));
        }
        return all;
    }

    private String exceptions() {
        if (method.exceptions().isEmpty()) {
            return "";
        }
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        method.exceptions().forEach((id, type) -> {
            String simple = Namespace.simple(type);
            String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
            all.add(id + ": " + in.type(type) + " " + free(name, taken));
        });
        return " throws (" + String.join(", ", all) + ")";
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}

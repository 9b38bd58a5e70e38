/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Field.Presence;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameter of a method that has one, which is always there and of which the schema says no more than its type: it travels by itself,
 * without a record of arguments around it.
 *
 * @param type its class
 * @param codec an expression for the codec of the struct that holds it
 * @param checked an expression for the caller's value, once it is known to be there
 */
record LoneArgument(String type, String codec, String checked) {
    /** {@return that of a method, or null where the arguments need a record} */
    static @Nullable LoneArgument of(String service, Method method, List<FieldView> views, JavaTypes types) {
        List<Field> plain = method.parameters().stream()
                .filter(field -> !(field.type() instanceof Type.StreamOf))
                .toList();
        if (plain.size() != 1 || !isPlain(plain.get(0)) || views.get(0).checks().size() > 1) {
            return null;
        }
        Field field = plain.get(0);
        FieldView view = views.get(0);
        String made = types.imports().use(RuntimeTypes.CODECS)
                + (field.presence() == Presence.REQUIRED ? ".requiredArgument" : ".argument");
        types.imports().use(RuntimeTypes.CONTRACT);
        List<String> arguments = List.of(
                "Contract.V1",
                BaseLiterals.quoted(service + "." + method.name()),
                Integer.toString(field.id()),
                BaseLiterals.quoted(field.name()),
                types.codec(field.type()));
        return new LoneArgument(types.boxed(field.type()), Layout.list(12, made, arguments, ""), checked(view));
    }

    private static boolean isPlain(Field field) {
        return field.presence() != Presence.OPTIONAL
                && field.defaultValue() == null
                && field.annotations().isEmpty()
                && (field.doc() == null || field.doc().isBlank());
    }

    private static String checked(FieldView view) {
        if (view.checks().isEmpty()) {
            return view.name();
        }
        String check = view.checks().get(0);
        return check.substring(check.indexOf(" = ") < 0 ? 0 : check.indexOf(" = ") + 3, check.length() - 1);
    }
}

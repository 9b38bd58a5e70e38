/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What others call the things of a document. */
final class Names {
    private Names() {}

    /** {@return the package of the generated Java, which is the file's name where no namespace is given} */
    static String javaPackage(Document document) {
        String java = document.namespace("java");
        String given = java == null ? document.namespace("*") : java;
        return given == null ? baseName(document.file()) : given;
    }

    /** {@return what peers call a service} */
    static String onTheWire(Service service, Document document) {
        String all = document.namespace("*");
        String given = all == null ? document.namespace("java") : all;
        return given == null ? service.name() : given + "." + service.name();
    }

    /** {@return what a definition is, in a word} */
    static String kind(Definition definition) {
        if (definition instanceof Struct struct) {
            return struct.kind().name().toLowerCase(Locale.ROOT);
        }
        return definition instanceof EnumType
                ? "enum"
                : definition.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** {@return the parts of a file's path, from the file's own name up} */
    static List<String> pathFromTheEnd(SourceFile file) {
        return pathFromTheEnd(file.name());
    }

    static List<String> pathFromTheEnd(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split("[/\\\\]")));
        Collections.reverse(parts);
        return parts;
    }

    private static String baseName(SourceFile file) {
        String name = pathFromTheEnd(file).get(0);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

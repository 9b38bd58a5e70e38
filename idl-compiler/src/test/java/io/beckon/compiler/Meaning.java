/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.link.Linker;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.parser.Parser;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints all that a schema holds, doc comments included and places excluded, so that two texts can be compared. */
final class Meaning {
    private Meaning() {}

    /** {@return what a single file says} */
    static String of(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        LoadedFile loaded = new LoadedFile(Parser.parse(file, diagnostics), true, List.of(), List.of());
        return of(Linker.link(List.of(loaded), diagnostics));
    }

    static String of(Schema schema) {
        return print(schema.documents().stream().filter(Document::requested).toList());
    }

    private static String print(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Meaning::print).collect(Collectors.joining("\n", "[", "]"));
        }
        if (value instanceof Record composed) {
            return Stream.of(value.getClass().getRecordComponents())
                    .filter(component -> component.getType() != Span.class)
                    .map(component -> component.getName() + "=" + print(get(composed, component)))
                    .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "(", ")"));
        }
        return String.valueOf(value);
    }

    private static Object get(Record composed, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(composed);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.Schema;
import java.util.List;

/** Applies the rules: first those without which the schema has no sound structure, and the rest only when they hold. */
public final class Checker {
    private static final List<Rule> STRUCTURE =
            List.of(new UniqueDefinitions(), new UniqueFields(), new UniqueMembers(), new ServiceParents());

    private static final List<Rule> MEANING = List.of(
            new AnnotationPlaces(),
            new AnnotationValues(),
            new EnumHasMembers(),
            new FieldBounds(),
            new FiniteStructs(),
            new LookedUpTypes(),
            new OldConstructs(),
            new OnewayMethods(),
            new RepeatedCalls(),
            new Reservations(),
            new StreamPlaces(),
            new ThrownExceptions(),
            new UniqueMethods(),
            new UnionFields());

    private Checker() {}

    /** Reports what the files break. */
    public static void check(List<LoadedFile> files, Schema schema, Diagnostics diagnostics) {
        Program program = new Program(files.stream().map(LoadedFile::document).toList(), schema);
        Diagnostics structure = new Diagnostics();
        STRUCTURE.forEach(rule -> rule.check(program, structure));
        diagnostics.addAll(structure);
        if (!structure.hasErrors()) {
            MEANING.forEach(rule -> rule.check(program, diagnostics));
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the rooms of descriptors, dynamic values and JSON may use. */
class RoomsTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.beckon.codec", "io.beckon.json");

    @Test
    void descriptorsKnowNothingButTheLanguage() {
        onlyUse("io.beckon.codec.schema", "java.io..", "java.lang..", "java.math", "java.util..");
    }

    @Test
    void dynamicValuesKnowCodecsAndDescriptors() {
        onlyUse(
                "io.beckon.codec.dynamic",
                "io.beckon.codec..",
                "io.netty.buffer",
                "java.lang..",
                "java.math",
                "java.time",
                "java.util..");
    }

    @Test
    void jsonKnowsCodecsAndJacksonsCore() {
        onlyUse(
                "io.beckon.json",
                "io.beckon.codec..",
                "com.fasterxml.jackson.core..",
                "io.netty.buffer",
                "java.io",
                "java.lang..",
                "java.math",
                "java.nio..",
                "java.time",
                "java.util..");
    }

    private static void onlyUse(String room, String... others) {
        String[] allowed = new String[others.length + 2];
        System.arraycopy(others, 0, allowed, 0, others.length);
        allowed[others.length] = room;
        allowed[others.length + 1] = "org.jspecify..";
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(RUNTIME);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Which way the arrows point. */
class ArchitectureTest {
    private static final String ROOT = "io.beckon.compiler";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static ArchRule onlyPackage(String name, String... libraries) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    @Test
    void librariesStayInTheirRooms() {
        onlyPackage("syntax.parser", "org.antlr..", "io.beckon.grammar..").check(CLASSES);
        onlyPackage("render", "freemarker..").check(CLASSES);
        onlyPackage("cli", "picocli..").check(CLASSES);
        onlyPackage("check", "com.google.re2j..").check(CLASSES);
    }

    @Test
    void theCompilerKnowsNoRuntime() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.beckon.codec..", "io.beckon.rpc..", "io.beckon.protocol..", "io.netty..")
                .check(CLASSES);
    }

    @Test
    void stagesFollowEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("source")
                .definedBy(ROOT + ".source")
                .layer("model")
                .definedBy(ROOT + ".model")
                .layer("diagnostic")
                .definedBy(ROOT + ".diagnostic")
                .layer("syntax")
                .definedBy(ROOT + ".syntax..")
                .layer("graph")
                .definedBy(ROOT + ".graph")
                .layer("load")
                .definedBy(ROOT + ".load")
                .layer("link")
                .definedBy(ROOT + ".link")
                .layer("check")
                .definedBy(ROOT + ".check")
                .layer("compat")
                .definedBy(ROOT + ".compat")
                .layer("baseline")
                .definedBy(ROOT + ".baseline")
                .layer("format")
                .definedBy(ROOT + ".format")
                .layer("output")
                .definedBy(ROOT + ".output")
                .layer("java")
                .definedBy(ROOT + ".java")
                .layer("facade")
                .definedBy(ROOT)
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .whereLayer("source")
                .mayNotAccessAnyLayer()
                .whereLayer("graph")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayOnlyAccessLayers("source")
                .whereLayer("diagnostic")
                .mayOnlyAccessLayers("source")
                .whereLayer("syntax")
                .mayOnlyAccessLayers("source", "model", "diagnostic")
                .whereLayer("load")
                .mayOnlyAccessLayers("source", "diagnostic", "syntax", "graph")
                .whereLayer("link")
                .mayOnlyAccessLayers("source", "model", "diagnostic", "syntax", "load")
                .whereLayer("check")
                .mayOnlyAccessLayers("source", "model", "diagnostic", "syntax", "load", "link", "graph")
                .whereLayer("compat")
                .mayOnlyAccessLayers("source", "model", "diagnostic")
                .whereLayer("baseline")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("format")
                .mayOnlyAccessLayers("source", "syntax")
                .whereLayer("output")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("java")
                .mayOnlyAccessLayers("source", "model", "diagnostic", "output")
                .whereLayer("facade")
                .mayOnlyAccessLayers(
                        "source",
                        "model",
                        "diagnostic",
                        "syntax",
                        "load",
                        "link",
                        "check",
                        "compat",
                        "baseline",
                        "format",
                        "output",
                        "java")
                .whereLayer("cli")
                .mayOnlyAccessLayers("facade", "compat", "diagnostic", "source")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the runtime: codec, rpc, protocol, netty, each using only those before it. */
class ArchitectureTest {
    private static final String CODEC = "io.beckon.codec..";
    private static final String RPC = "io.beckon.rpc..";
    private static final String PROTOCOL = "io.beckon.protocol..";
    private static final String NETTY = "io.beckon.netty..";

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.beckon");

    @Test
    void theCodecKnowsNoCalls() {
        noClasses()
                .that()
                .resideInAPackage(CODEC)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        RPC,
                        PROTOCOL,
                        NETTY,
                        "io.netty.channel..",
                        "java.util.concurrent",
                        "java.util.concurrent.locks",
                        "java.net..")
                .check(RUNTIME);
    }

    @Test
    void callsKnowNoFrames() {
        noClasses()
                .that()
                .resideInAPackage(RPC)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, NETTY, "io.netty.channel..", "java.net..")
                .check(RUNTIME);
    }

    @Test
    void theProtocolKnowsNoSocketsAndNoThreads() {
        noClasses()
                .that()
                .resideInAPackage(PROTOCOL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        NETTY, "io.netty.channel..", "java.util.concurrent..", "java.net..", "java.time.Clock")
                .check(RUNTIME);
    }

    @Test
    void theProtocolReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage(PROTOCOL)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(RUNTIME);
    }

    @Test
    void packagesDoNotGoRound() {
        SlicesRuleDefinition.slices()
                .matching("io.beckon.(**)")
                .should()
                .beFreeOfCycles()
                .check(RUNTIME);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Thrift uses the other rooms of the runtime, and none of them uses Thrift; its messages know no sockets and no threads. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.beckon");

    @Test
    void nobodyUsesThrift() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.beckon.thrift..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.beckon.thrift..")
                .check(RUNTIME);
    }

    @Test
    void messagesKnowNoSocketsAndNoThreads() {
        noClasses()
                .that()
                .resideInAPackage("io.beckon.thrift.message..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.beckon.netty..",
                        "io.beckon.thrift",
                        "io.netty.channel..",
                        "java.util.concurrent..",
                        "java.net..")
                .check(RUNTIME);
    }

    @Test
    void conversationsKnowNoSockets() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Conversation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty.channel..", "java.net..")
                .check(RUNTIME);
    }
}

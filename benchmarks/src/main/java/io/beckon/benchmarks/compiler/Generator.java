/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.compiler;

import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A way from a schema to Java source. */
enum Generator {
    /** As the Maven plugin runs it. */
    BECKON_IN_PROCESS("Beckon, in the build's process") {
        @Override
        void generate(Path schema, Path out) throws IOException {
            Files.createDirectories(out);
            Generation generation = Compiler.generate(new CompileRequest(List.of(schema), List.of()), out);
            if (generation.written().isEmpty()) {
                throw new IllegalStateException("nothing generated: " + generation.diagnostics());
            }
        }
    },
    /** As the command line runs it: the start of a Java virtual machine counts. */
    BECKON_JAR("Beckon, `java -jar`") {
        @Override
        void generate(Path schema, Path out) throws IOException {
            Commands.run(List.of("java", "-jar", jar(), "generate", "--out", out.toString(), schema.toString()));
        }
    },
    /** The same with an archive of its classes, as the README makes one; that is made once. */
    BECKON_ARCHIVE("Beckon, `java -jar` with a class archive") {
        @Override
        void generate(Path schema, Path out) throws IOException {
            Path archive = schema.resolveSibling("beckon.jsa");
            boolean made = Files.exists(archive);
            List<String> command = new ArrayList<>(List.of("java", "-Xlog:disable"));
            command.add((made ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", jar()));
            command.addAll(List.of("generate", "--out", out.toString(), schema.toString()));
            Commands.run(command);
        }
    },
    /** Without the annotation that needs a jar of its own. */
    THRIFT("`thrift --gen java`") {
        @Override
        void generate(Path schema, Path out) throws IOException {
            Files.createDirectories(out);
            String gen = "java:generated_annotations=suppress";
            Commands.run(List.of("thrift", "--gen", gen, "-out", out.toString(), schema.toString()));
        }
    },
    /** Messages only. */
    PROTOC("`protoc --java_out`") {
        @Override
        void generate(Path schema, Path out) throws IOException {
            Files.createDirectories(out);
            Commands.run(List.of("protoc", "--java_out=" + out, "-I" + schema.getParent(), schema.toString()));
        }
    };

    private final String title;

    Generator(String title) {
        this.title = title;
    }

    /** Generates into a folder that does not exist yet. */
    abstract void generate(Path schema, Path out) throws IOException;

    /**
     * {@return the one of that name, in either case}
     *
     * @throws IllegalArgumentException that says which there are
     */
    static Generator named(String name) {
        return Arrays.stream(values())
                .filter(generator -> generator.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "neither a number of structs nor one of " + Arrays.toString(values()) + ": " + name));
    }

    private static String jar() {
        return System.getProperty("beckon.compiler.jar", "idl-compiler/target/beckon-compiler.jar");
    }

    String title() {
        return title;
    }

    /** {@return whether the command is installed} */
    boolean isAvailable() {
        return switch (this) {
            case BECKON_IN_PROCESS, BECKON_JAR, BECKON_ARCHIVE -> true;
            case THRIFT -> Commands.exists("thrift", "--version");
            case PROTOC -> Commands.exists("protoc", "--version");
        };
    }

    String schemaName() {
        return this == PROTOC ? "schema.proto" : "schema.thrift";
    }
}

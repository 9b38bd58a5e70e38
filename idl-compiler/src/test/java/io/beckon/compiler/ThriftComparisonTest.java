/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code thrift --gen json} says of each schema of the corpus, field by field: ids, names, types, requiredness, defaults,
 * numbers of enums, constants, methods. Needs Apache Thrift's compiler on the path.
 */
class ThriftComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path output;

    @BeforeAll
    static void corpusAndCompilerAreAtHand() {
        Corpus.assumeAtHand();
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "thrift")));
        assumeTrue(found, "Apache Thrift's compiler is not on the path: not compared");
    }

    @Test
    void saysTheSame() throws IOException, InterruptedException {
        int compared = 0;
        int unreadable = 0;
        List<String> differences = new ArrayList<>();
        for (Corpus.Row row : Corpus.rows()) {
            Path generated = Files.createTempDirectory(output, "json");
            Compilation ours = row.check();
            if (!ours.hasErrors() && thrift(row, generated)) {
                for (Document document : alone(ours.schema())) {
                    JsonNode theirs = read(generated, document);
                    if (theirs.isMissingNode()) {
                        unreadable++;
                    } else {
                        compared++;
                        new ThriftJson(ours.schema(), differences).compare(document, theirs);
                    }
                }
            }
        }
        System.out.printf(
                "Schemas that mean the same to Apache Thrift's compiler: %d, with %d differences; without readable JSON: %d%n",
                compared, differences.size(), unreadable);
        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    /** Apache Thrift writes what files of one name say into one file. */
    private static List<Document> alone(Schema schema) {
        Map<String, List<Document>> byName =
                schema.documents().stream().collect(Collectors.groupingBy(ThriftComparisonTest::output));
        return byName.values().stream()
                .filter(same -> same.size() == 1)
                .flatMap(List::stream)
                .toList();
    }

    private static String output(Document document) {
        return Path.of(document.file().name()).getFileName().toString().replaceFirst("\\.[^.]*$", ".json");
    }

    private static boolean thrift(Corpus.Row row, Path into) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("thrift", "-r", "--gen", "json", "-o", into.toString()));
        row.includePath().forEach(folder -> command.addAll(List.of("-I", folder.toString())));
        command.add(row.file().toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }

    /** Apache Thrift 0.17 writes struct keys of maps without quotes around them, which is no JSON; and says nothing of what it did not reach. */
    private static JsonNode read(Path generated, Document document) {
        try {
            return JSON.readTree(
                    generated.resolve("gen-json").resolve(output(document)).toFile());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}

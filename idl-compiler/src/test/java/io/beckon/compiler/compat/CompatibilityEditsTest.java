/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static io.beckon.compiler.compat.BreakingChange.CASE_ADDED;
import static io.beckon.compiler.compat.BreakingChange.CASE_REMOVED;
import static io.beckon.compiler.compat.BreakingChange.FIELD_RENAMED;
import static io.beckon.compiler.compat.BreakingChange.FIELD_RENUMBERED;
import static io.beckon.compiler.compat.BreakingChange.FIELD_TYPE_CHANGED;
import static io.beckon.compiler.compat.BreakingChange.MEMBER_RENAMED;
import static io.beckon.compiler.compat.BreakingChange.MEMBER_RENUMBERED;
import static io.beckon.compiler.compat.BreakingChange.METHOD_REMOVED;
import static io.beckon.compiler.compat.BreakingChange.PARAMETER_RENAMED;
import static io.beckon.compiler.compat.BreakingChange.REQUIRED_FIELD_ADDED;
import static io.beckon.compiler.compat.BreakingChange.RESULT_TYPE_CHANGED;
import static io.beckon.compiler.compat.BreakingChange.STREAM_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.Compilation;
import io.beckon.compiler.CompileRequest;
import io.beckon.compiler.Compiler;
import io.beckon.compiler.compat.SchemaText.Field;
import io.beckon.compiler.compat.SchemaText.Member;
import io.beckon.compiler.compat.SchemaText.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random schemas, edited at random: compatible edits break no wire, and each breaking edit breaks exactly its rule. */
class CompatibilityEditsTest {
    private static final int ROUNDS = 60;

    @TempDir
    private Path folder;

    private interface Edit extends BiConsumer<SchemaText, Random> {}

    private static final List<Edit> COMPATIBLE = List.of(
            (schema, random) -> schema.fields.add(
                    schema.field(100 + schema.fields.size(), "optional", "added" + schema.fields.size())),
            (schema, random) -> schema.fields.add(
                    new Field(100 + schema.fields.size(), "", "string", "plain" + schema.fields.size())),
            (schema, random) ->
                    schema.cases.add(schema.field(100 + schema.cases.size(), "", "added" + schema.cases.size())),
            (schema, random) ->
                    schema.members.add(new Member(100 + schema.members.size(), "ADDED_" + schema.members.size())),
            (schema, random) -> schema.methods.add(new Method("i32", "added" + schema.methods.size())),
            (schema, random) -> schema.more.add("struct More%d { 1: Enum a }".formatted(schema.more.size())),
            (schema, random) -> schema.fields.removeIf(field -> field.presence.equals("optional")),
            (schema, random) -> Collections.shuffle(schema.fields, random),
            (schema, random) -> Collections.shuffle(schema.members, random),
            (schema, random) ->
                    schema.pick(schema.methods).parameters.forEach(parameter -> parameter.name += "Renamed"));

    private static final Map<Edit, BreakingChange> BREAKING = breaking();

    private static Map<Edit, BreakingChange> breaking() {
        Map<Edit, BreakingChange> edits = new LinkedHashMap<>();
        edits.put((schema, random) -> schema.pick(schema.fields).id = 99, FIELD_RENUMBERED);
        edits.put((schema, random) -> retype(schema, schema.pick(schema.fields)), FIELD_TYPE_CHANGED);
        edits.put((schema, random) -> schema.pick(schema.fields).name = "renamed", FIELD_RENAMED);
        edits.put((schema, random) -> schema.fields.add(schema.field(99, "required", "added")), REQUIRED_FIELD_ADDED);
        edits.put((schema, random) -> retype(schema, schema.pick(schema.cases)), FIELD_TYPE_CHANGED);
        edits.put((schema, random) -> schema.cases.remove(schema.pick(schema.cases)), CASE_REMOVED);
        edits.put((schema, random) -> schema.cases.add(schema.field(99, "", "added")), CASE_ADDED);
        edits.put((schema, random) -> schema.pick(schema.members).number = 99, MEMBER_RENUMBERED);
        edits.put((schema, random) -> schema.pick(schema.members).name = "RENAMED", MEMBER_RENAMED);
        edits.put((schema, random) -> schema.methods.remove(schema.pick(schema.methods)), METHOD_REMOVED);
        edits.put((schema, random) -> resultOf(schema.pick(schema.methods), schema), RESULT_TYPE_CHANGED);
        edits.put((schema, random) -> streaming(schema.pick(schema.methods)), STREAM_CHANGED);
        edits.put((schema, random) -> retype(schema, parameter(schema)), FIELD_TYPE_CHANGED);
        edits.put((schema, random) -> parameter(schema).id = 99, FIELD_RENUMBERED);
        edits.put((schema, random) -> parameter(schema).name = "renamed", PARAMETER_RENAMED);
        return edits;
    }

    private static Field parameter(SchemaText schema) {
        return schema.pick(schema.pick(schema.methods).parameters);
    }

    private static void retype(SchemaText schema, Field field) {
        field.type = schema.typeOtherThan(field.type);
    }

    private static void resultOf(Method method, SchemaText schema) {
        method.result = schema.typeOtherThan(method.result);
    }

    private static void streaming(Method method) {
        method.result = "stream<" + method.result + ">";
    }

    @Test
    void compatibleEditsBreakNoWire() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            SchemaText schema = new SchemaText(random);
            String before = schema.toString();
            for (int i = 0; i < 4; i++) {
                COMPATIBLE.get(random.nextInt(COMPATIBLE.size())).accept(schema, random);
            }
            assertThat(findings(before, schema.toString()))
                    .as("seed %d: %s%nbecame%n%s", seed, before, schema)
                    .noneMatch(finding -> finding.change().level() == Level.WIRE);
        }
    }

    @Test
    void breakingEditsBreakTheirRule() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            for (Map.Entry<Edit, BreakingChange> edit : BREAKING.entrySet()) {
                Random random = new Random(seed);
                SchemaText schema = new SchemaText(random);
                String before = schema.toString();
                edit.getKey().accept(schema, random);
                assertThat(findings(before, schema.toString()))
                        .as("seed %d: %s%nbecame%n%s", seed, before, schema)
                        .extracting(Finding::change)
                        .containsExactly(edit.getValue());
            }
        }
    }

    private List<Finding> findings(String before, String now) throws IOException {
        List<Compilation> versions = new ArrayList<>();
        for (String text : List.of(before, now)) {
            Path file = Files.writeString(folder.resolve("random.rpc"), text);
            Compilation compilation = Compiler.check(new CompileRequest(List.of(file), List.of()));
            assertThat(compilation.diagnostics()).as(text).isEmpty();
            versions.add(compilation);
        }
        return Compatibility.compare(versions.get(0).schema(), versions.get(1).schema());
    }
}

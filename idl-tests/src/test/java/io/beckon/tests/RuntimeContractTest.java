/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code names what {@code docs/runtime-contract.md} lists, and nothing else of the runtime. */
class RuntimeContractTest {
    private static final Path GOLDEN = Path.of("../idl-compiler/src/test/golden/output");
    private static final Path PAGE = Path.of("../docs/runtime-contract.md");
    private static final String HEADING = "## What generated code names\n\n";

    @TempDir
    Path folder;

    @Test
    void generatedCodeNamesWhatThePageLists() throws Exception {
        GeneratedCode code = new GeneratedCode(folder);
        code.compile(GOLDEN).close();
        code.generate(List.of(Files.writeString(folder.resolve("everything.rpc"), everything())));
        code.compile(code.sources()).close();
        Map<String, Set<String>> named = new TreeMap<>();
        for (JavaClass each : new ClassFileImporter().importPath(code.classes())) {
            types(each).forEach(type -> add(named, type, ""));
            each.getAccessesFromSelf().forEach(access -> access(named, access));
            each.getMethods().forEach(method -> overridden(named, each, method));
        }
        String table = named.entrySet().stream()
                .map(entry -> "| `" + entry.getKey() + "` | "
                        + entry.getValue().stream()
                                .filter(member -> !member.isEmpty())
                                .map(member -> "`" + member + "`")
                                .collect(Collectors.joining(" "))
                        + " |\n")
                .collect(Collectors.joining("", "| type | members |\n|---|---|\n", ""));
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(HEADING) + HEADING.length()) + table;
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
        assertThat(named).containsKey("io.beckon.codec.StructCodec");
    }

    /** {@return a schema with every type in every presence, with a default and without} */
    private static String everything() {
        Map<String, String> defaults = new LinkedHashMap<>();
        List.of("i8", "i16", "i32", "i64", "double").forEach(type -> defaults.put(type, "1"));
        List.of("string", "binary").forEach(type -> defaults.put(type, "\"a\""));
        List.of("list<i32>", "set<i32>").forEach(type -> defaults.put(type, "[1]"));
        defaults.put("bool", "true");
        defaults.put("map<i32, i32>", "{1: 1}");
        defaults.put("duration", "\"1s\"");
        defaults.put("decimal", "\"1\"");
        StringBuilder schema = new StringBuilder("namespace java everything\nstruct Everything {\n");
        int id = 0;
        for (Map.Entry<String, String> each : defaults.entrySet()) {
            for (String presence : List.of("", "optional ", "required ")) {
                for (String value : List.of("", " = " + each.getValue())) {
                    id++;
                    schema.append(id + ": " + presence + each.getKey() + " field" + id + value + "\n");
                }
            }
        }
        return schema.append("}\n").toString();
    }

    private static void access(Map<String, Set<String>> named, JavaAccess<?> access) {
        JavaClass owner = declaring(access.getTarget());
        String parameters = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        add(named, owner.getName(), access.getTarget().getName().replace("<init>", "new") + parameters);
    }

    /** {@return the class that has a member}, which generated code may reach through a class of its own */
    private static JavaClass declaring(AccessTarget target) {
        return target.resolveMember().map(member -> member.getOwner()).orElse(target.getOwner());
    }

    /** Notes the methods above that a method has the name and arity of: generic ones are overridden with the type in question. */
    private static void overridden(Map<String, Set<String>> named, JavaClass type, JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.STATIC)) {
            return;
        }
        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .forEach(above -> above.getMethods().stream()
                        .filter(each -> each.getName().equals(method.getName())
                                && each.getParameters().size()
                                        == method.getParameters().size())
                        .forEach(found -> add(named, above, found)));
    }

    private static void add(Map<String, Set<String>> named, JavaClass owner, JavaMethod method) {
        String parameters = method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        add(named, owner.getName(), method.getName() + parameters);
    }

    private static Stream<String> types(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName());
    }

    private static void add(Map<String, Set<String>> named, String type, String member) {
        if (type.startsWith("io.beckon.")) {
            named.computeIfAbsent(type, t -> new TreeSet<>()).add(member);
        }
    }
}

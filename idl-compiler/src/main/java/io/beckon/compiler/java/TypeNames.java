/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which Java class each definition of a schema becomes. */
final class TypeNames {
    private final Map<DefinitionKey, ClassName> classes = new HashMap<>();
    private final Map<DefinitionKey, ServiceClasses> services = new HashMap<>();
    private final Map<SourceFile, ClassName> constants = new HashMap<>();
    private final Map<String, Set<String>> byPackage = new HashMap<>();

    /**
     * What a service becomes.
     *
     * @param blocking the interface
     * @param async its asynchronous twin
     * @param wire what travels, for both
     */
    record ServiceClasses(ClassName blocking, ClassName async, ClassName wire) {}

    TypeNames(Schema schema) {
        Map<String, DistinctNames> distinct = new HashMap<>();
        for (Document document : schema.documents()) {
            String packageName = packageName(document);
            DistinctNames names = distinct.computeIfAbsent(packageName, p -> new DistinctNames());
            for (Definition definition : document.definitions()) {
                if (!(definition instanceof Typedef) && !(definition instanceof Constant)) {
                    boolean isService = definition instanceof Service;
                    String name = names.distinctFile(wanted(definition), 2);
                    classes.put(definition.key(), add(packageName, name));
                    if (isService) {
                        ClassName async = add(packageName, names.distinctFile(name + "Async", 2));
                        ClassName wire = add(packageName, names.distinctFile(name + "Wire", 2));
                        services.put(definition.key(), new ServiceClasses(of(definition.key()), async, wire));
                    }
                }
            }
            String name = JavaNames.type(baseName(document.file())) + "Constants";
            constants.put(document.file(), add(packageName, names.distinctFile(name, 2)));
        }
    }

    /** {@return the class that a struct, union, exception, enum or service becomes} */
    ClassName of(DefinitionKey key) {
        ClassName found = classes.get(key);
        if (found == null) {
            throw new IllegalStateException("no class for " + key);
        }
        return found;
    }

    /** {@return the class name that a definition has where no other has it} */
    static String wanted(Definition definition) {
        return definition instanceof Service ? JavaNames.service(definition.name()) : JavaNames.type(definition.name());
    }

    /** {@return the classes that a service becomes} */
    ServiceClasses service(Service service) {
        ServiceClasses found = services.get(service.key());
        if (found == null) {
            throw new IllegalStateException("no classes for " + service.key());
        }
        return found;
    }

    /** {@return the class that holds a document's constants} */
    ClassName constants(Document document) {
        ClassName found = constants.get(document.file());
        if (found == null) {
            throw new IllegalStateException("no constants for " + document.file());
        }
        return found;
    }

    /** {@return the simple names of all that is generated into a package} */
    Set<String> inPackage(String packageName) {
        return byPackage.getOrDefault(packageName, Set.of());
    }

    /** {@return the namespace for Java, or for all languages, or the file's name} */
    static String packageName(Document document) {
        String namespace = document.namespace("java");
        if (namespace == null) {
            namespace = document.namespace("*");
        }
        return JavaNames.packageName(namespace == null ? baseName(document.file()) : namespace);
    }

    /** {@return the file's name without folders and without what comes behind its last dot} */
    static String baseName(SourceFile file) {
        String name = fileName(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** {@return the file's name without folders} */
    static String fileName(SourceFile file) {
        String name = file.name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private ClassName add(String packageName, String simpleName) {
        byPackage.computeIfAbsent(packageName, p -> new HashSet<>()).add(simpleName);
        return new ClassName(packageName, simpleName);
    }
}

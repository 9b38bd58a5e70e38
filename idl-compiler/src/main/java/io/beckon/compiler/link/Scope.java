/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.IncludeDeclaration;
import io.beckon.compiler.syntax.ServiceDeclaration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What names mean in one file: its own definitions, and those of the files that it includes behind their prefixes. Constants have
 * names of their own, as in Apache Thrift; of two equal names the first counts, and of two equal prefixes the last that has
 * the name.
 */
final class Scope {
    private final LoadedFile loaded;
    private final Map<String, DefinitionDeclaration> definitions = new LinkedHashMap<>();
    private final Map<String, ConstantDeclaration> constants = new LinkedHashMap<>();
    private final Map<String, Map<Scope, Included>> included = new LinkedHashMap<>();
    private final Set<String> missingPrefixes = new HashSet<>();
    private final Set<String> missed = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
    private final Set<IncludeDeclaration> used = new HashSet<>();

    /** An include and what the file that it leads to defines. */
    private record Included(IncludeDeclaration include, Scope scope) {}

    /** What a name leads to, and the scope that it is defined in. */
    record Target<D extends DefinitionDeclaration>(D declaration, Scope scope) {
        DefinitionKey key() {
            return new DefinitionKey(scope.file(), declaration.name().text());
        }
    }

    private Scope(LoadedFile loaded) {
        this.loaded = loaded;
        for (DefinitionDeclaration definition : loaded.document().definitions()) {
            if (definition instanceof ConstantDeclaration constant) {
                constants.putIfAbsent(constant.name().text(), constant);
            } else {
                definitions.putIfAbsent(definition.name().text(), definition);
            }
        }
    }

    /** {@return a scope for each file, in their order} */
    static List<Scope> of(List<LoadedFile> files) {
        Map<SourceFile, Scope> scopes = new LinkedHashMap<>();
        files.forEach(file -> scopes.put(file.file(), new Scope(file)));
        scopes.values().forEach(scope -> scope.include(scopes));
        return List.copyOf(scopes.values());
    }

    private void include(Map<SourceFile, Scope> scopes) {
        Set<IncludeDeclaration> missing = new HashSet<>(loaded.document().includes());
        for (LoadedFile.Inclusion inclusion : loaded.inclusions()) {
            Scope scope = scopes.get(inclusion.file());
            if (scope != null) {
                add(new Included(inclusion.declaration(), scope));
                missing.remove(inclusion.declaration());
            }
        }
        missing.forEach(include -> missingPrefixes.add(include.prefix()));
    }

    /** Of the same file included again the last include counts. */
    private void add(Included found) {
        Map<Scope, Included> same = included.computeIfAbsent(found.include().prefix(), prefix -> new LinkedHashMap<>());
        same.remove(found.scope());
        same.put(found.scope(), found);
    }

    LoadedFile loaded() {
        return loaded;
    }

    SourceFile file() {
        return loaded.file();
    }

    /** {@return the definition that is no constant, or null} */
    @Nullable
    Target<DefinitionDeclaration> definition(String name) {
        return find(name, scope -> scope.definitions);
    }

    /** {@return the constant, or null} */
    @Nullable
    Target<ConstantDeclaration> constant(String name) {
        return find(name, scope -> scope.constants);
    }

    private <D extends DefinitionDeclaration> @Nullable Target<D> find(String name, Names<D> names) {
        D own = names.in(this).get(name);
        if (own != null) {
            return new Target<>(own, this);
        }
        List<Included> candidates = candidates(name);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Included candidate = candidates.get(i);
            D found = names.in(candidate.scope()).get(inside(name));
            if (found != null) {
                used.add(candidate.include());
                return new Target<>(found, candidate.scope());
            }
        }
        return null;
    }

    /** One of a scope's two tables. */
    private interface Names<D> {
        Map<String, D> in(Scope scope);
    }

    private List<Included> candidates(String name) {
        return List.copyOf(included.getOrDefault(prefix(name), Map.of()).values());
    }

    /** {@return what a name has before its last dot: the names of definitions have none} */
    static String prefix(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String inside(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return whether names can begin with a prefix here} */
    boolean includes(String prefix) {
        return included.containsKey(prefix);
    }

    /** From now on a name, or every name with a prefix and its dot, may be unknown: that was reported. */
    void excuse(String name) {
        reported.add(name);
    }

    /** {@return whether a name may be unknown because of something that was already reported} */
    boolean isExcused(String name) {
        String prefix = prefix(name);
        if (loaded.document().broken().contains(name) || reported.contains(name) || reported.contains(prefix + ".")) {
            return true;
        }
        for (Included candidate : candidates(name)) {
            if (candidate.scope().loaded.document().broken().contains(inside(name))) {
                used.add(candidate.include());
                return true;
            }
        }
        boolean missing = missingPrefixes.contains(prefix);
        if (missing) {
            missed.add(prefix);
        }
        return missing;
    }

    /** {@return whether a name began with the prefix of an include that leads nowhere} */
    boolean misses(IncludeDeclaration include) {
        return missed.contains(include.prefix());
    }

    /** {@return the includes that no name led through} */
    List<IncludeDeclaration> unused() {
        return loaded.inclusions().stream()
                .map(LoadedFile.Inclusion::declaration)
                .filter(include -> !used.contains(include))
                .toList();
    }

    /** What a name can be looked for as. */
    enum Kind {
        TYPE,
        CONSTANT,
        SERVICE;

        private static Kind of(DefinitionDeclaration definition) {
            if (definition instanceof ConstantDeclaration) {
                return CONSTANT;
            }
            return definition instanceof ServiceDeclaration ? SERVICE : TYPE;
        }
    }

    /** {@return the names under which definitions of a kind can be used here} */
    List<String> names(Kind kind) {
        return names.computeIfAbsent(kind, this::collect);
    }

    private List<String> collect(Kind kind) {
        Set<String> all = new TreeSet<>(kind == Kind.TYPE ? BaseTypes.names(file().dialect()) : Set.of());
        collect(kind, "", all);
        included.forEach((prefix, files) -> files.keySet().forEach(other -> other.collect(kind, prefix + ".", all)));
        return List.copyOf(all);
    }

    private void collect(Kind kind, String prefix, Set<String> into) {
        for (DefinitionDeclaration definition : loaded.document().definitions()) {
            if (Kind.of(definition) == kind) {
                into.add(prefix + definition.name().text());
            }
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.rpc.description.EnumDescription;
import io.beckon.rpc.description.FieldDescription;
import io.beckon.rpc.description.FieldPresence;
import io.beckon.rpc.description.MemberDescription;
import io.beckon.rpc.description.ServiceDescription;
import io.beckon.rpc.description.TypeDescription;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Described services as the files that say the same: one for each namespace, each type once. */
final class SchemaFiles {
    private final Map<String, TypeDescription> types = new LinkedHashMap<>();
    private final Map<String, EnumDescription> enums = new LinkedHashMap<>();
    private final SortedMap<String, Namespace> namespaces = new TreeMap<>();
    private final Defaults defaults;

    SchemaFiles(Collection<ServiceDescription> services) {
        for (ServiceDescription service : services) {
            service.types().forEach(each -> types.putIfAbsent(each.name(), each));
            service.enums().forEach(each -> enums.putIfAbsent(each.name(), each));
        }
        defaults = new Defaults(types.values(), enums.values());
        enums.values().forEach(this::add);
        types.values().forEach(this::add);
        services.forEach(this::add);
    }

    /** {@return the text of each file by its name} */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        namespaces.values().forEach(each -> texts.put(each.file(), each.text(this::file)));
        return texts;
    }

    private String file(String namespace) {
        Namespace found = namespaces.get(namespace);
        if (found == null) {
            throw new IllegalArgumentException("the server has not told what is in " + namespace);
        }
        return found.file();
    }

    private Namespace of(String fullName) {
        return namespaces.computeIfAbsent(Namespace.of(fullName), name -> new Namespace(name, enums.keySet()));
    }

    private void add(EnumDescription described) {
        StringBuilder out = new StringBuilder(Notes.comment(described.doc(), ""));
        out.append("enum ").append(Namespace.simple(described.name())).append(" {\n");
        for (MemberDescription each : described.members()) {
            out.append(Notes.comment(each.doc(), "  ")).append("  ").append(each.name());
            out.append(" = ")
                    .append(each.number())
                    .append(Notes.annotations(each.annotations()))
                    .append('\n');
        }
        of(described.name()).add(out + "}" + Notes.annotations(described.annotations()) + "\n");
    }

    private void add(TypeDescription described) {
        Namespace in = of(described.name());
        StringBuilder out = new StringBuilder(Notes.comment(described.doc(), ""));
        out.append(described.kind().name().toLowerCase(Locale.ROOT)).append(' ');
        out.append(Namespace.simple(described.name())).append(" {\n");
        for (FieldDescription each : described.fields()) {
            out.append(Notes.comment(each.doc(), "  "))
                    .append("  ")
                    .append(field(each, in))
                    .append('\n');
        }
        in.add(out + "}" + Notes.annotations(described.annotations()) + "\n");
    }

    private void add(ServiceDescription described) {
        Namespace in = of(described.name());
        StringBuilder out = new StringBuilder(Notes.comment(described.doc(), ""));
        out.append("service ").append(Namespace.simple(described.name())).append(" {\n");
        described
                .methods()
                .forEach(each -> out.append(new MethodText(each, in, parameter -> parameter(parameter, in)).text()));
        in.add(out + "}" + Notes.annotations(described.annotations()) + "\n");
    }

    private String parameter(FieldDescription described, Namespace in) {
        String comment = Notes.comment(described.doc(), "").strip();
        return (comment.isEmpty() ? "" : comment + " ") + field(described, in);
    }

    private String field(FieldDescription described, Namespace in) {
        String presence = described.presence() == FieldPresence.UNMARKED
                ? ""
                : described.presence().name().toLowerCase(Locale.ROOT) + " ";
        String value = described.defaultValue() == null ? "" : " = " + defaults.text(described, in);
        return described.id() + ": " + presence + in.type(described.type()) + " " + described.name() + value
                + Notes.annotations(described.annotations(), described.type());
    }
}

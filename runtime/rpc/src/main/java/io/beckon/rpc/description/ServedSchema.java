/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.codec.Bytes;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.TypeDescriptor;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers what a server serves, from the descriptors that its services have. Immutable; descriptions are made when they are asked for. */
public final class ServedSchema implements Description {
    private final SortedMap<String, ServiceDescriptor<?>> services = new TreeMap<>();

    /** Of these services. */
    public ServedSchema(Collection<? extends ServiceDescriptor<?>> served) {
        served.forEach(each -> services.put(each.name(), each));
    }

    @Override
    public List<String> services() {
        return List.copyOf(services.keySet());
    }

    /**
     * {@return a service, with all types that its methods need}
     *
     * @throws io.beckon.rpc.RpcException with NOT_FOUND if there is none of that name; with UNIMPLEMENTED if codecs of it were written by hand
     *     and do not describe their types
     */
    @Override
    public ServiceDescription describe(String service) {
        ServiceDescriptor<?> found = services.get(service);
        if (found == null) {
            throw Status.of(StatusCode.NOT_FOUND, "this server has no service '" + service + "'")
                    .toException();
        }
        try {
            return describe(found);
        } catch (UnsupportedOperationException e) {
            throw Status.of(StatusCode.UNIMPLEMENTED, service + " cannot be described: " + e.getMessage())
                    .toException();
        }
    }

    private static ServiceDescription describe(ServiceDescriptor<?> service) {
        NamedTypes types = new NamedTypes();
        List<MethodDescription> methods = service.methods().stream()
                .map(each -> method(each.descriptor(), types))
                .toList();
        Notes notes = service.notes();
        return ServiceDescription.builder()
                .name(service.name())
                .methods(methods)
                .types(types.described())
                .enums(types.enums())
                .doc(doc(notes))
                .annotations(notes.annotations())
                .build();
    }

    private static MethodDescription method(MethodDescriptor<?, ?> method, NamedTypes types) {
        TreeMap<Integer, String> exceptions = new TreeMap<>();
        for (ExceptionDescriptor<?> each : method.exceptions()) {
            exceptions.put(each.id(), types.text(each.codec().descriptor()));
        }
        TypeDescriptor items = method.requestItemType();
        TypeDescriptor result = method.resultType();
        List<FieldDescription> parameters =
                method.parameters().stream().map(each -> field(each, types)).toList();
        return MethodDescription.builder()
                .name(method.name())
                .kind(CallKind.of(method.kind().number()))
                .parameters(parameters)
                .items(items == null ? null : types.text(items))
                .result(result == null ? null : types.text(result))
                .exceptions(exceptions)
                .doc(doc(method.notes()))
                .annotations(method.notes().annotations())
                .build();
    }

    static FieldDescription field(FieldDescriptor field, NamedTypes types) {
        byte @Nullable [] bytes = field.encodedDefault();
        return FieldDescription.builder()
                .id(field.id())
                .name(field.name())
                .type(types.text(field.type()))
                .presence(FieldPresence.of(field.presence().ordinal()))
                .defaultValue(bytes == null ? null : Bytes.of(bytes))
                .doc(doc(field.notes()))
                .annotations(field.notes().annotations())
                .build();
    }

    static String doc(Notes notes) {
        return notes.doc() == null ? "" : notes.doc();
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Type;
import org.jspecify.annotations.Nullable;

/** What a type of the schema is in one generated file: its Java type, its codec, its zero, and how it is read and written. */
final class JavaTypes {
    private final Schema schema;
    private final TypeNames names;
    private final Imports imports;

    JavaTypes(Schema schema, TypeNames names, Imports imports) {
        this.schema = schema;
        this.names = names;
        this.imports = imports;
    }

    Imports imports() {
        return imports;
    }

    /** {@return the Java type of a value that is there: a primitive where there is one} */
    String plain(Type type) {
        String primitive = primitive(type);
        return primitive == null ? boxed(type) : primitive;
    }

    /** {@return the Java class of a value} */
    String boxed(Type type) {
        if (type instanceof Type.Base base) {
            return imports.use(BaseJava.of(base).boxed);
        }
        if (type instanceof Type.StreamOf stream) {
            return imports.use(RuntimeTypes.RPC_STREAM) + "<" + boxed(stream.item()) + ">";
        }
        if (type instanceof Type.ListOf list) {
            return imports.use("java.util.List") + "<" + boxed(list.element()) + ">";
        }
        if (type instanceof Type.SetOf set) {
            return imports.use("java.util.Set") + "<" + boxed(set.element()) + ">";
        }
        if (type instanceof Type.MapOf map) {
            return imports.use("java.util.Map") + "<" + boxed(map.key()) + ", " + boxed(map.value()) + ">";
        }
        imports.usingDeprecated(schema.find(named(type).key()));
        return imports.use(names.of(named(type).key()));
    }

    /** {@return the Java type of a value that may be null} */
    String nullable(Type type) {
        return annotated(boxed(type));
    }

    /** {@return a class as the type of something that may be null} */
    String nullable(String qualified) {
        return annotated(imports.use(qualified));
    }

    private String annotated(String type) {
        String annotation = "@" + imports.use(RuntimeTypes.NULLABLE) + " ";
        int simple = type.indexOf('<') < 0 ? type.lastIndexOf('.') : -1;
        return simple < 0 ? annotation + type : type.substring(0, simple + 1) + annotation + type.substring(simple + 1);
    }

    @Nullable
    String primitive(Type type) {
        return type instanceof Type.Base base ? BaseJava.of(base).primitive : null;
    }

    /** {@return what stands for an absent value, or null if the type has no such value} */
    @Nullable
    String zero(Type type) {
        if (type == Type.Base.BINARY) {
            return imports.use(RuntimeTypes.BYTES) + ".EMPTY";
        }
        if (type == Type.Base.DURATION || type == Type.Base.DECIMAL) {
            return boxed(type) + ".ZERO";
        }
        if (type instanceof Type.Base base) {
            return BaseJava.of(base).zero;
        }
        String container = container(type);
        return container == null ? null : imports.use("java.util." + container) + ".of()";
    }

    /** {@return {@code List}, {@code Set}, {@code Map}, or null} */
    @Nullable
    String container(Type type) {
        if (type instanceof Type.ListOf) {
            return "List";
        }
        if (type instanceof Type.SetOf) {
            return "Set";
        }
        return type instanceof Type.MapOf ? "Map" : null;
    }

    /** {@return an expression for the codec of a type} */
    String codec(Type type) {
        return codec(type, false);
    }

    private String codec(Type type, boolean inContainer) {
        String codecs = imports.use(RuntimeTypes.CODECS);
        if (type instanceof Type.Base base) {
            return codecs + "." + base.name();
        }
        if (type instanceof Type.ListOf list) {
            return codecs + ".list(" + codec(list.element(), true) + ")";
        }
        if (type instanceof Type.SetOf set) {
            return codecs + ".set(" + codec(set.element(), true) + ")";
        }
        if (type instanceof Type.MapOf map) {
            return codecs + ".map(" + codec(map.key(), true) + ", " + codec(map.value(), true) + ")";
        }
        String own = boxed(type) + ".CODEC";
        return inContainer && !isEnum(named(type)) ? codecs + ".deferred(() -> " + own + ")" : own;
    }

    /** {@return whether values of a type hold others} */
    boolean isDeep(Type type) {
        return !(type instanceof Type.Base || type instanceof Type.Named named && isEnum(named));
    }

    boolean isEnum(Type.Named type) {
        return schema.find(type.key()) instanceof EnumType;
    }

    private static Type.Named named(Type type) {
        if (type instanceof Type.Named named) {
            return named;
        }
        throw new IllegalArgumentException("a checked schema has no such type here: " + type);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

/** The runtime's and libraries' types that generated code names; the compiler itself uses none of them. */
final class RuntimeTypes {
    static final String BOUNDS = "io.beckon.codec.Bounds";
    static final String BYTES = "io.beckon.codec.Bytes";
    static final String CODEC = "io.beckon.codec.Codec";
    static final String CODECS = "io.beckon.codec.Codecs";
    static final String CONTRACT = "io.beckon.codec.Contract";
    static final String ENUM_SCHEMA = "io.beckon.codec.EnumSchema";
    static final String FIELDS = "io.beckon.codec.Fields";
    static final String FIELD_VALUES = "io.beckon.codec.FieldValues";
    static final String STRUCT_CODEC = "io.beckon.codec.StructCodec";
    static final String STRUCT_SCHEMA = "io.beckon.codec.StructSchema";
    static final String UNION_CODEC = "io.beckon.codec.UnionCodec";
    static final String VALUE_READER = "io.beckon.codec.ValueReader";
    static final String VALUE_WRITER = "io.beckon.codec.ValueWriter";

    static final String CHANNEL = "io.beckon.rpc.Channel";
    static final String DECLARED_EXCEPTION = "io.beckon.rpc.DeclaredException";
    static final String METHOD_DESCRIPTOR = "io.beckon.rpc.MethodDescriptor";
    static final String RPC_STREAM = "io.beckon.rpc.RpcStream";
    static final String SERVICE = "io.beckon.rpc.Service";
    static final String SERVICE_DESCRIPTOR = "io.beckon.rpc.ServiceDescriptor";
    static final String STREAMING = "io.beckon.rpc.Streaming";

    static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private RuntimeTypes() {}
}

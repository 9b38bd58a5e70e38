/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeException;
import io.beckon.codec.EncodeException;
import io.beckon.codec.MissingFieldException;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireType;
import io.beckon.codec.WireWriter;
import io.beckon.codec.dynamic.DynamicCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * How values of one type become JSON and come back, with the names of the schema. Safe for any number of threads, and worth keeping: it
 * is made by going through all types that its own leads to.
 *
 * <p>A generated value goes through its bytes: it is encoded by its codec, and what its descriptor says of them becomes JSON; and back.
 * So it needs no reflection and no further generated code, and what bytes are refused for, JSON is refused for.
 *
 * @param <T> the type
 */
public final class JsonCodec<T> {
    private final Codec<T> codec;
    private final DynamicCodec dynamic;
    private final JsonOptions options;
    private final JsonFactory factory;

    private JsonCodec(Codec<T> codec, JsonOptions options) {
        this.codec = codec;
        this.options = options;
        this.dynamic = codec instanceof DynamicCodec same ? same : DynamicCodec.of(codec.descriptor());
        // Composite keys take two more levels of JSON each; the reader counts what the limit is about.
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(3 * options.maxDepth() + 1)
                .maxNumberLength(options.maxNumberLength())
                .maxStringLength(options.maxLength())
                .maxNameLength(options.maxLength())
                .maxDocumentLength(options.maxLength())
                .build();
        this.factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /**
     * {@return how the values of a codec become JSON, with the default options}
     *
     * @param codec of generated code, or a {@link DynamicCodec} for dynamic values
     */
    public static <T> JsonCodec<T> of(Codec<T> codec) {
        return of(codec, JsonOptions.DEFAULT);
    }

    /**
     * {@return how the values of a codec become JSON}
     *
     * @param codec of generated code, or a {@link DynamicCodec} for dynamic values
     */
    public static <T> JsonCodec<T> of(Codec<T> codec, JsonOptions options) {
        return new JsonCodec<>(codec, options);
    }

    /**
     * {@return a value as JSON}
     *
     * @throws EncodeException if the value cannot be written as it is: a union's case that came from a newer peer
     */
    public String toJson(T value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes a value as JSON in UTF-8. The stream stays open.
     *
     * @throws EncodeException if the value cannot be written as it is; a part of it may be written by then
     */
    public void write(T value, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            write(value, json);
        }
    }

    /**
     * {@return the value that a text is}
     *
     * @throws JsonException if it is none, or breaks a limit
     */
    public T fromJson(String text) {
        if (text.length() > options.maxLength()) {
            throw new JsonException(
                    text.length() + " characters, where the limit is " + options.maxLength(), 0, 0, "", null);
        }
        try (JsonParser json = factory.createParser(text)) {
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads all of a stream, in UTF-8 or another of JSON's encodings. {@return the value} The stream stays open.
     *
     * @throws JsonException if it is none, or breaks a limit
     */
    public T read(InputStream in) throws IOException {
        try (JsonParser json = factory.createParser(in)) {
            return read(json);
        }
    }

    private void write(T value, JsonGenerator json) throws IOException {
        if (options.indented()) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
        }
        Object toWrite = codec == dynamic ? value : reread(codec, value, dynamic);
        new ValueWriter(json, options).write(codec.descriptor(), toWrite);
    }

    @SuppressWarnings("unchecked") // a dynamic codec's T is Object
    private T read(JsonParser json) throws IOException {
        Object value = new ValueReader(json, options).readAll(codec.descriptor());
        if (codec == dynamic) {
            return (T) value;
        }
        try {
            return reread(dynamic, value, codec);
        } catch (DecodeException | EncodeException | MissingFieldException e) {
            throw new JsonException(String.valueOf(e.getMessage()), 0, 0, "", e);
        }
    }

    /** {@return the codec, or one that puts its values into a struct, since a message is always one} */
    private static <V> Codec<V> message(Codec<V> codec) {
        return codec.type() == WireType.STRUCT ? codec : Codecs.result(codec);
    }

    private static <A, B> B reread(Codec<A> one, A value, Codec<B> other) {
        ByteBuf bytes = Unpooled.buffer();
        try {
            message(one).encode(value, new WireWriter(bytes));
            return message(other).decode(new WireReader(bytes));
        } finally {
            bytes.release();
        }
    }
}

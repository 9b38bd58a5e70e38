/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.EncodeException;
import io.beckon.codec.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;

/**
 * Fields that come and fields that do not, in every combination of requiredness, default and type: what is read and written again is what
 * Apache's generated Java makes of it, but for a few things, which the guide for those who come from Apache Thrift lists.
 */
class RequirednessTest {
    private static final Path SCHEMA =
            Path.of("src", "test", "rpc", "io", "beckon", "thrift", "requiredness", "requiredness.thrift");
    private static final String REFUSED = "refused";
    private static final String OURS = "io.beckon.thrift.requiredness";
    private static final int MOST_FIELDS = 11;

    private static URLClassLoader apache;

    @BeforeAll
    static void compile() throws Exception {
        Peers.require("thrift-compiler", "thrift", "--version");
        Path generated = Peers.generated(
                SCHEMA,
                "java:generated_annotations=suppress",
                lines -> lines.map(line -> line.replace(OURS, "apache")));
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-proc:none", "-d", generated.toString(), "-cp", jar(TBase.class) + jar(Logger.class)));
        try (Stream<Path> files = Files.list(generated.resolve("apache"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
        apache = new URLClassLoader(new URL[] {generated.toUri().toURL()}, RequirednessTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws Exception {
        if (apache != null) {
            apache.close();
        }
    }

    /** What differs is what stands here, and no more. Numbers are those of fields. */
    @ParameterizedTest
    @CsvSource({
        "Unmarked,        two cases of a union",
        "UnmarkedDefault, an unknown number for an enum",
        "Required,        two cases of a union",
        // A required field is its default if it does not come; Apache's Java refuses that, unless it is an object.
        "RequiredDefault, nothing|only 1|only 2|only 3|only 4|only 5|only 6|only 7|only 8|only 9|only 10|all but 1|all but 2"
                + "|all but 3|another type|an unknown number for an enum",
        "Optional,        two cases of a union",
        // A number or bool that does not come is its default, and written as that; Apache's Java knows that it did not
        // come.
        "OptionalDefault, nothing|only 1|only 2|only 3|only 4|only 5|only 6|only 7|only 8|only 9|only 10|all but 1|all but 2"
                + "|all but 3|another type|an unknown number for an enum",
    })
    void whatComesUnsetComesBackAsFromApachesJava(String type, String differences) throws Exception {
        for (Encoding encoding : new Encoding[] {Encoding.THRIFT_BINARY, Encoding.THRIFT_COMPACT}) {
            TreeSet<String> different = new TreeSet<>();
            for (Map.Entry<String, Dynamic> message : messages(type).entrySet()) {
                TMemoryBuffer bytes = new TMemoryBuffer(64);
                message.getValue().write(protocol(encoding, bytes));
                byte[] sent = Arrays.copyOf(bytes.getArray(), bytes.length());
                if (!ours(encoding, type, sent).equals(theirs(encoding, type, sent))) {
                    different.add(message.getKey());
                }
            }
            assertThat(different)
                    .as("%s in %s", type, encoding)
                    .isEqualTo(new TreeSet<>(List.of(differences.split("\\|"))));
        }
    }

    /** {@return structs on the wire, with what each is about} */
    private static Map<String, Dynamic> messages(String type) {
        int count = type.endsWith("Default") ? MOST_FIELDS - 1 : MOST_FIELDS;
        Map<Integer, Dynamic> fields = new TreeMap<>();
        fields.put(1, Dynamic.bool(false));
        fields.put(2, Dynamic.i32(7));
        fields.put(3, Dynamic.real(2.5));
        fields.put(4, Dynamic.text("t"));
        fields.put(5, Dynamic.text("b"));
        fields.put(6, Dynamic.i32(1));
        fields.put(7, Dynamic.struct().with(1, Dynamic.i32(9)));
        fields.put(8, Dynamic.list(Dynamic.i32(9)));
        fields.put(9, Dynamic.set(Dynamic.i32(9)));
        fields.put(10, Dynamic.map(Dynamic.i32(9), Dynamic.i32(9)));
        if (count == MOST_FIELDS) {
            fields.put(MOST_FIELDS, Dynamic.struct().with(1, Dynamic.i32(9)));
        }
        Dynamic all = Dynamic.struct();
        for (Map.Entry<Integer, Dynamic> field : fields.entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        Map<String, Dynamic> messages = new TreeMap<>();
        messages.put("nothing", Dynamic.struct());
        messages.put("everything", all);
        for (Map.Entry<Integer, Dynamic> field : fields.entrySet()) {
            messages.put("only " + field.getKey(), Dynamic.struct().with(field.getKey(), field.getValue()));
            Dynamic others = all.with(1, all.fields().get(1));
            others.fields().remove(field.getKey());
            messages.put("all but " + field.getKey(), others);
        }
        messages.put("another type", all.with(1, Dynamic.i32(1)));
        messages.put("an unknown number for an enum", all.with(6, Dynamic.i32(99)));
        messages.put("an empty struct", all.with(7, Dynamic.struct()));
        messages.put("an empty list", all.with(8, Dynamic.list()));
        if (count == MOST_FIELDS) {
            Dynamic either = Dynamic.struct();
            messages.put("no case of a union", all.with(MOST_FIELDS, either));
            messages.put("an unknown case of a union", all.with(MOST_FIELDS, either.with(5, Dynamic.i32(9))));
            messages.put(
                    "two cases of a union",
                    all.with(MOST_FIELDS, either.with(1, Dynamic.i32(9)).with(2, Dynamic.text("u"))));
        }
        return messages;
    }

    /** {@return what Apache's Java reads and writes again, or that it refuses either} */
    private static String theirs(Encoding encoding, String type, byte[] sent) throws Exception {
        TBase<?, ?> struct = (TBase<?, ?>)
                apache.loadClass("apache." + type).getDeclaredConstructor().newInstance();
        try {
            struct.read(protocol(encoding, new TMemoryInputTransport(sent)));
            TMemoryBuffer written = new TMemoryBuffer(64);
            struct.write(protocol(encoding, written));
            return ByteBufUtil.hexDump(written.getArray(), 0, written.length());
        } catch (TException | IllegalStateException e) {
            return REFUSED;
        }
    }

    private static String ours(Encoding encoding, String type, byte[] sent) throws Exception {
        @SuppressWarnings("unchecked") // the codec of whatever the type is
        Codec<Object> codec = (Codec<Object>)
                Class.forName(OURS + "." + type).getField("CODEC").get(null);
        try {
            Object struct = encoding.decode(codec, Unpooled.wrappedBuffer(sent), DecodeLimits.DEFAULT);
            ByteBuf written = Unpooled.buffer();
            encoding.encode(codec, struct, written);
            return ByteBufUtil.hexDump(written);
        } catch (DecodeException | EncodeException | IllegalStateException e) {
            return REFUSED;
        }
    }

    private static TProtocol protocol(Encoding encoding, TTransport transport) {
        return encoding == Encoding.THRIFT_BINARY ? new TBinaryProtocol(transport) : new TCompactProtocol(transport);
    }

    private static String jar(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()) + File.pathSeparator;
    }
}

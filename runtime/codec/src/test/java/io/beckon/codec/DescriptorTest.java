/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescriptorTest {
    /** A node of a tree: only what is described matters here. */
    private static final class NodeCodec extends StructCodec<Object> {
        static final NodeCodec CODEC = new NodeCodec();

        NodeCodec() {
            super(Contract.V1, 3);
        }

        @Override
        protected void describe(StructSchema schema) {
            Codec<?> children = Codecs.list(Codecs.deferred(() -> CODEC));
            Codec<?> index = Codecs.map(Codecs.I64, Codecs.set(Codecs.DATE));
            schema.struct("tree.Node", "1 label, 7 children?, 3 index!", Codecs.STRING, children, index)
                    .doc("A node.")
                    .annotation("final", "")
                    .defaultValue("label", "none")
                    .doc("label", "Shown.")
                    .annotation("label", "size", "1..10");
        }

        @Override
        protected void writeFields(Object value, ValueWriter out) {}

        @Override
        protected Object readFields(ValueReader in) {
            in.string(1);
            Codecs.list(Codecs.deferred(() -> CODEC)).read(7, in);
            return "node";
        }
    }

    private static StructDescriptor node() {
        return (StructDescriptor) NodeCodec.CODEC.descriptor();
    }

    @Test
    void saysWhatTheSchemaSays() {
        assertThat(node()).hasToString("tree.Node");
        assertThat(node().kind()).isEqualTo(StructDescriptor.Kind.STRUCT);
        assertThat(node().notes().doc()).isEqualTo("A node.");
        assertThat(node().notes().annotations()).isEqualTo(Map.of("final", ""));
        assertThat(node().fields())
                .map(FieldDescriptor::toString)
                .containsExactly(
                        "1: string label",
                        "7: optional list<tree.Node> children",
                        "3: required map<i64, set<date>> index");
        FieldDescriptor label = node().field("label");
        assertThat(label).isNotNull().isSameAs(node().field(1));
        assertThat(label.presence()).isEqualTo(Presence.UNMARKED);
        assertThat(label.type()).isEqualTo(BaseType.STRING);
        assertThat(label.notes().annotation("size")).isEqualTo("1..10");
        assertThat(Codecs.result(Codecs.STRING).decode(new WireReader(Unpooled.wrappedBuffer(label.encodedDefault()))))
                .isEqualTo("none");
    }

    @Test
    void aTypeMayContainItself() {
        FieldDescriptor children = node().field(7);
        assertThat(children).isNotNull();
        assertThat(((ListDescriptor) children.type()).element()).isSameAs(node());
    }

    @Test
    void allThreadsSeeOneDescriptor() throws Exception {
        NodeCodec codec = new NodeCodec();
        int threads = 8;
        CyclicBarrier barrier = new CyclicBarrier(threads);
        Callable<Object> ask = () -> {
            barrier.await();
            return codec.descriptor();
        };
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> asked = executor.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> ask).toList());
            for (Future<Object> each : asked) {
                assertThat(each.get()).isSameAs(codec.descriptor());
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void errorsNameFieldsAndElements() {
        // children[1].children[0].label is an i8
        var bytes = Unpooled.wrappedBuffer(new byte[] {0x79, 0x2C, 0, 0x79, 0x1C, 0x13, 1, 0, 0, 0});
        assertThatThrownBy(() -> NodeCodec.CODEC.decode(new WireReader(bytes)))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo("children[1].children[0].label"))
                .hasMessage(
                        "a value of type I8, where BINARY was expected (field children[1].children[0].label, offset 6)");
    }

    @Test
    void codeOfAnotherContractIsToldWhatToDo() {
        assertThatThrownBy(() -> Contract.check(2, NodeCodec.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was generated for version 2")
                .hasMessageContaining("this runtime serves version 1")
                .hasMessageContaining("or a newer one");
        assertThatThrownBy(() -> Contract.check(0, NodeCodec.class)).hasMessageContaining("generate it again");
    }

    @Test
    void anEnumHasMembers() {
        EnumSchema schema = new EnumSchema().enumeration("a.Colour").doc("Seen.");
        schema.member("RED", 1).member("ROUGE", 1).annotation("deprecated", "say RED");
        var colour = schema.toDescriptor();
        assertThat(colour.notes().doc()).isEqualTo("Seen.");
        assertThat(colour.member(1)).isNotNull().isSameAs(colour.member("RED"));
        assertThat(colour.members().get(1).notes().annotation("deprecated")).isEqualTo("say RED");
        assertThat(colour.members()).hasSize(2);
    }
}

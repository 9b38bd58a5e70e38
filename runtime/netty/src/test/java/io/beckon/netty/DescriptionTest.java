/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codecs;
import io.beckon.netty.Calculator.DivisionByZero;
import io.beckon.netty.Calculator.DivisionByZeroCodec;
import io.beckon.netty.Calculator.Text;
import io.beckon.netty.Calculator.TextCodec;
import io.beckon.rpc.Channel;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.rpc.description.CallKind;
import io.beckon.rpc.description.Description;
import io.beckon.rpc.description.EnumDescription;
import io.beckon.rpc.description.FieldDescription;
import io.beckon.rpc.description.MemberDescription;
import io.beckon.rpc.description.MethodDescription;
import io.beckon.rpc.description.ServedSchema;
import io.beckon.rpc.description.ServiceDescription;
import io.beckon.rpc.description.TypeDescription;
import io.beckon.rpc.description.TypeKind;
import io.beckon.testkit.LeakCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that was told to describes what it serves, and no other. */
@ExtendWith(LeakCheck.class)
@Timeout(20)
class DescriptionTest {
    private static final MethodDescriptor<Streaming<Text, Long>, RpcStream<Long>> TALK = MethodDescriptor.bidirectional(
                    "d.Talk", "talk", new TextCodec(), Codecs.I64, Codecs.I64)
            .throwing(1, DivisionByZero.class, new DivisionByZeroCodec())
            .annotation("readonly", "")
            .doc("Talks.");
    private static final ServiceDescriptor<Object> SERVICE =
            ServiceDescriptor.of("d.Talk", Object.class).doc("About talking.").method(TALK, (impl, q) -> q.items());

    private static RpcServer.Builder server() {
        return RpcServer.builder().add(SERVICE, new Object()).describeSchema();
    }

    @Test
    void servicesAreListed() {
        try (RpcServer server = server().add(new CalculatorService()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThat(Description.client(channel).services()).containsExactly("calc.Calculator", "d.Talk");
        }
    }

    @Test
    void serviceIsDescribedWithItsTypes() {
        try (RpcServer server = server().start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            ServiceDescription talk = Description.client(channel).describe("d.Talk");
            assertThat(talk.doc()).isEqualTo("About talking.");
            MethodDescription method = talk.methods().get(0);
            assertThat(method.kind()).isEqualTo(CallKind.BIDIRECTIONAL);
            assertThat(method.items()).isEqualTo("i64");
            assertThat(method.result()).isEqualTo("i64");
            assertThat(method.exceptions()).isEqualTo(Map.of(1, "calc.DivisionByZero"));
            assertThat(method.doc()).isEqualTo("Talks.");
            assertThat(method.annotations()).isEqualTo(Map.of("readonly", ""));
            assertThat(method.parameters().stream().map(each -> each.id() + " " + each.type() + " " + each.name()))
                    .containsExactly("1 string text", "2 i32 times");
            TypeDescription exception = talk.types().get(0);
            assertThat(exception.name()).isEqualTo("calc.DivisionByZero");
            assertThat(exception.kind()).isEqualTo(TypeKind.EXCEPTION);
            assertThat(exception.fields()).extracting(FieldDescription::type).containsExactly("string");
        }
    }

    /** Generated code describes itself, its own service included. */
    @Test
    void describesItself() {
        try (RpcServer server = RpcServer.builder()
                        .add(Description.SERVICE, new ServedSchema(List.of(Description.SERVICE)))
                        .start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            ServiceDescription itself = Description.client(channel).describe("beckon.description.Description");
            assertThat(itself.methods())
                    .extracting(MethodDescription::result)
                    .containsExactly("list<string>", "beckon.description.ServiceDescription");
            assertThat(itself.types())
                    .extracting(TypeDescription::name)
                    .containsExactly(
                            "beckon.description.ServiceDescription",
                            "beckon.description.MethodDescription",
                            "beckon.description.TypeDescription",
                            "beckon.description.EnumDescription",
                            "beckon.description.FieldDescription",
                            "beckon.description.MemberDescription");
            EnumDescription kinds = itself.enums().get(0);
            assertThat(kinds.members()).extracting(MemberDescription::name).startsWith("UNARY", "ONEWAY");
            assertThat(kinds.members().get(0).doc()).isEqualTo("Arguments, and one answer.");
        }
    }

    @Test
    void unknownServiceIsNotFound() {
        try (RpcServer server = server().start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThatThrownBy(() -> Description.client(channel).describe("d.Walk"))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.NOT_FOUND))
                    .hasMessageContaining("this server has no service 'd.Walk'");
        }
    }

    @Test
    void serverThatWasNotToldSaysNothing() {
        try (RpcServer server = RpcServer.builder().add(SERVICE, new Object()).start();
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThatThrownBy(() -> Description.client(channel).services())
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.UNIMPLEMENTED));
        }
    }
}

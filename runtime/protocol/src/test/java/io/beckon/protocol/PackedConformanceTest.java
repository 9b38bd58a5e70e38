/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static io.beckon.protocol.frame.CloseCode.PROTOCOL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Encoding;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.Hex;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodSignature;
import io.beckon.testkit.LeakCheck;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a connection where calls are packed, or methods have a limit of their own. */
@ExtendWith(LeakCheck.class)
class PackedConformanceTest {
    private static final String FINGERPRINT = "00 ".repeat(16);

    /** What comes, and what the CLOSE says. */
    record Illegal(String what, String hex, String text) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Illegal no(String what, String hex, String text) {
        return new Illegal(what, hex, text);
    }

    /** At a server with packed calls: slot 1 has a unary one (id 08), 2 one with a stream from the client (10); method 4 has no fingerprint. */
    static List<Illegal> toServer() {
        return List.of(
                no("DATA, tagged", "02 00 00 50 10 00", "DATA for id 16 is tagged, and the call is not"),
                no("DATA, tagged end", "01 00 00 51 10", "DATA for id 16 is tagged"),
                no("DATA, tagged first part", "03 00 00 52 10 05 aa", "DATA for id 16 is tagged"),
                no("DATA, tagged second part", "03 00 00 56 10 05 aa 02 00 00 52 10 aa", "DATA for id 16 is tagged"),
                no("DATA, tagged last part", "03 00 00 56 10 02 aa 02 00 00 50 10 aa", "DATA for id 16 is tagged"),
                no("DATA, tagged, unary call", "02 00 00 50 08 00", "DATA for id 8 is tagged"),
                no("DATA, packed, unary call", "02 00 00 54 08 00", "id 8, whose stream"),
                no("DATA, packed, end and more", "03 00 00 57 10 05 00", "ends a stream within an item"),
                no("DATA, packed, nothing", "01 00 00 54 10", "nothing in it"),
                no("CALL, packed, no fingerprint", "02 00 00 14 18 04", "a packed call of method 4, whose finger"),
                no("CALL, packed, other fingerprint", other() + "02 00 00 14 18 05", "a packed call of method 5"),
                no("ONEWAY, packed, no fingerprint", oneway(0, "") + "02 00 00 24 00 05", "a packed call of method 5"),
                no(
                        "ONEWAY, packed, other fingerprint",
                        oneway(2, FINGERPRINT) + "02 00 00 24 00 05",
                        "a packed call of method 5"),
                no("CALL, packed, tagged parts", "04 00 00 1c 18 01 02 aa 02 00 00 50 18 aa", "id 24 is tagged"),
                no("CALL, tagged, packed parts", "04 00 00 18 18 01 02 aa 02 00 00 54 18 aa", "id 24 is packed"),
                no("BIND, flag 8, not offered", "04 00 00 98 00 05 00 00", "a BIND of 5 for marked messages"),
                no("BIND, no fingerprint", "04 00 00 92 00 05 00 00", "BIND ends within a fingerprint"),
                no(
                        "BIND, half a fingerprint",
                        "0c 00 00 92 00 05 00 00 00 00 00 00 00 00 00 00",
                        "within a fingerprint"),
                no(
                        "BIND, long fingerprint",
                        "15 00 00 92 00 05 00 00" + FINGERPRINT + "00",
                        "BIND has 1 bytes too many"),
                no("BIND, no max_message", "04 00 00 94 00 05 00 00", "a method's max_message is cut off"),
                no("BIND, max_message of 65535", "07 00 00 94 00 05 00 00 ff ff 03", "65535, where every peer takes"),
                no("BIND, max_message of 0", "05 00 00 94 00 05 00 00 00", "0, where every peer takes 65536"),
                no("BIND, max_message above 2^30", "09 00 00 94 00 05 00 00 81 80 80 80 04", "max_message is larger"),
                no("BIND, max_message overlong", "09 00 00 94 00 05 00 00 80 80 84 80 00", "shortest form"),
                no("BIND, answer", "02 00 00 93 00 01", "BIND with an answer go to clients only"));
    }

    /** At a client with packed calls: slot 1 has a unary one (id 09), 2 one with a stream from it (11), 3 one to it (19). */
    static List<Illegal> toClient() {
        return List.of(
                no("REPLY, tagged", "02 00 00 30 09 00", "an answer for id 9 is tagged, and the call is not"),
                no("REPLY, tagged, in parts", "03 00 00 38 09 05 aa", "an answer for id 9 is tagged"),
                no("REPLY, tagged parts", "03 00 00 3c 09 05 aa 02 00 00 52 09 aa", "DATA for id 9 is tagged"),
                no("exception, tagged", "03 00 00 41 09 01 00", "an answer for id 9 is tagged"),
                no("DATA, tagged", "02 00 00 50 19 00", "DATA for id 25 is tagged"),
                no("DATA, tagged first part", "03 00 00 52 19 05 aa", "DATA for id 25 is tagged"),
                no("DATA, tagged last part", "03 00 00 56 19 02 aa 02 00 00 50 19 aa", "DATA for id 25 is tagged"),
                no("DATA, packed end", "01 00 00 55 19", "ends with REPLY or ERROR, not DATA"),
                no("REPLY, packed, twice", "01 00 00 34 09 01 00 00 34 09", "id 9, which no call has"),
                no("BIND answer, 0", "02 00 00 93 00 00", "BIND of 0, which did not ask for it"),
                no("BIND answer, unbound", "02 00 00 93 00 06", "BIND of 6, which did not ask for it"),
                no("BIND answer, 1025", "03 00 00 93 00 81 08", "number is larger than 1024"),
                no("BIND answer, twice", "02 00 00 93 00 01", "BIND of 1, which did not ask for it"),
                no("BIND answer, no fingerprint", "02 00 00 93 00 04", "BIND of 4, which did not ask for it"),
                no("BIND answer, no max_message asked", "05 00 00 95 00 04 80 80 04", "BIND of 4, which did not ask"),
                no("BIND answer, one of two asked", "05 00 00 97 00 05 80 80 04", "BIND of 5, which did not ask"),
                no("BIND answer, says nothing", "02 00 00 91 00 05", "the BIND of 5 that says nothing"),
                no("BIND answer, max_message cut off", "02 00 00 95 00 05", "max_message is cut off"),
                no("BIND answer, max_message of 65535", "05 00 00 95 00 05 ff ff 03", "every peer takes 65536"),
                no("BIND answer, flag 8", "02 00 00 99 00 05", "BIND has flags 9"),
                no("BIND answer, id", "02 00 00 93 08 05", "BIND has id 8"),
                no("BIND answer, too long", "03 00 00 93 00 05 00", "BIND has 1 bytes too many"),
                no("BIND", "04 00 00 90 00 06 00 00", "BIND go to servers only"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void toServer(Illegal illegal) {
        try (TestServer server = new TestServer()) {
            server.receive(Hex.frozen("preface-client"));
            server.receive(new BindFrame(1, TestServer.method("add")));
            server.receive(new BindFrame(2, TestServer.method("log")));
            server.receive(new BindFrame(3, TestServer.method("sum")));
            server.receive(new BindFrame(4, TestServer.method("add").tagged()));
            server.receive(new CallFrame(8, 1, 0, Metadata.EMPTY, true, 0, Hex.parse("00")));
            server.receive(new CallFrame(16, 3, 0, Metadata.EMPTY, true, 0, Hex.parse("00")));
            assertThat(server.output())
                    .contains(new BoundFrame(1, true, 0), new BoundFrame(2, true, 0), new BoundFrame(3, true, 0))
                    .doesNotHaveAnyElementsOfTypes(CloseFrame.class);
            server.receive(illegal.hex);
            requireClosed(server.output(), illegal);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void toClient(Illegal illegal) {
        try (TestClient client = TestClient.open()) {
            MethodSignature add = TestServer.method("add");
            client.submit(new RecordingCall(add, Encoding.TAGGED, 2, 1000));
            client.submit(new RecordingCall(TestServer.method("sum"), Encoding.TAGGED, 2, 1000));
            client.submit(new RecordingCall(TestServer.method("primes"), Encoding.TAGGED, 2, 1000));
            client.submit(new RecordingCall(add.tagged(), Encoding.TAGGED, 2, 1000));
            MethodSignature large = new MethodSignature("calc.Calculator/log", add.kind(), null, 1 << 20);
            client.submit(new RecordingCall(large, Encoding.TAGGED, 2, 1000));
            for (int slot = 5; slot >= 1; slot--) {
                client.receive(String.format("03 00 00 40 %02x 02 00", 8 * slot));
            }
            client.receive("02 00 00 93 00 01 02 00 00 93 00 02 02 00 00 93 00 03");
            List<RecordingCall> calls = List.of(
                    client.submit(new RecordingCall(add, Encoding.PACKED, 2, 1000)),
                    client.submit(new RecordingCall(TestServer.method("sum"), Encoding.PACKED, 2, 1000)),
                    client.submit(new RecordingCall(TestServer.method("primes"), Encoding.PACKED, 2, 1000)));
            assertThat(calls).allMatch(Exchange::isPacked).allMatch(call -> call.ends.isEmpty());
            client.output();
            client.receive(illegal.hex);
            requireClosed(client.output(), illegal);
            assertThat(calls).allSatisfy(call -> assertThat(call.ends).hasSize(1));
        }
    }

    private static void requireClosed(List<Object> output, Illegal illegal) {
        assertThat(output).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
            assertThat(close.code()).isEqualTo(PROTOCOL_ERROR);
            assertThat(close.text()).contains(illegal.text);
        });
    }

    /** A BIND of {@code add} as method 5, with a fingerprint that the server does not have. */
    private static String other() {
        return "27 00 00 92 00 05 00 13 63 61 6c 63 2e 43 61 6c 63 75 6c 61 74 6f 72 2f 61 64 64" + FINGERPRINT;
    }

    /** A BIND of {@code log} as method 5. */
    private static String oneway(int flags, String fingerprint) {
        String length = flags == 0 ? "17" : "27";
        return length + " 00 00 9" + flags + " 00 05 01 13 63 61 6c 63 2e 43 61 6c 63 75 6c 61 74 6f 72 2f 6c 6f 67"
                + fingerprint;
    }
}

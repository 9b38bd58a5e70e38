/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import static io.beckon.protocol.frame.CloseCode.NOT_SUPPORTED;
import static io.beckon.protocol.frame.CloseCode.PROTOCOL_ERROR;
import static io.beckon.protocol.frame.CloseCode.TOO_MUCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.rpc.MethodKind;
import io.beckon.testkit.LeakCheck;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ends a connection among streams, messages in parts, metadata and what concerns the connection; the rest of the cases are
 * {@link ServerConnectionTest}'s and {@link ClientConnectionTest}'s.
 */
@ExtendWith(LeakCheck.class)
class StreamConformanceTest {
    /** What comes, and how the connection ends. */
    record Illegal(String what, String hex, CloseCode code, String text) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Illegal no(String what, String hex, String text) {
        return new Illegal(what, hex, PROTOCOL_ERROR, text);
    }

    /** At a server, while slot 1 has a unary call (id 08), 2 one with a stream from the client (10), 3 to it (18), 4 both (20). */
    static List<Illegal> toServer() {
        return List.of(
                no("DATA, packed", "02 00 00 54 10 00", "DATA for id 16 is packed, and the call is not"),
                no("DATA, flag 8", "02 00 00 58 10 00", "DATA has flags 8"),
                no("DATA, end and more", "03 00 00 53 10 05 00", "ends a stream within an item"),
                no("DATA, nothing", "01 00 00 50 10", "nothing in it"),
                no("DATA, more and nothing", "01 00 00 52 10", "nothing in it"),
                no("DATA, id 0", "02 00 00 50 00 00", "DATA has id 0"),
                no("DATA, slot 0", "02 00 00 50 07 00", "DATA has id 7"),
                no("DATA, unary call", "02 00 00 50 08 00", "id 8, whose stream has ended or does not exist"),
                no("DATA, stream the other way", "02 00 00 50 18 00", "id 24, whose stream"),
                no("DATA, end of no stream", "01 00 00 51 08", "id 8, whose stream"),
                no("DATA behind the end", "01 00 00 51 10 02 00 00 50 10 00", "id 16, whose stream"),
                no("DATA, end twice", "01 00 00 51 10 01 00 00 51 10", "id 16, whose stream"),
                no("DATA, behind an item with end", "03 00 00 51 10 aa aa 02 00 00 50 10 00", "id 16, whose stream"),
                no("item, no length", "02 00 00 52 10 80", "the length of a message is cut off"),
                no("item, length overlong", "04 00 00 52 10 85 00 00", "not in its shortest form"),
                no("item, length of 2^31", "07 00 00 52 10 80 80 80 80 08 00", "the length of a message is larger"),
                no("item, first part is all", "03 00 00 52 10 01 aa", "1 bytes as the first part of a message of 1"),
                no(
                        "item, first part is more",
                        "04 00 00 52 10 01 aa aa",
                        "2 bytes as the first part of a message of 1"),
                no("item, first part is none", "02 00 00 52 10 05", "0 bytes as the first part of a message of 5"),
                no("item beyond max_message", "06 00 00 52 10 81 80 80 02 aa", "4194305 bytes, where the limit is"),
                no("item, parts too short", "03 00 00 52 10 03 aa 02 00 00 50 10 aa", "not as long together"),
                no("item, parts too long", "03 00 00 52 10 03 aa 04 00 00 50 10 aa aa aa", "not as long together"),
                no("item, more behind the last part", "03 00 00 52 10 02 aa 02 00 00 52 10 aa", "not as long together"),
                no("item, end within", "03 00 00 52 10 03 aa 01 00 00 51 10", "not as long together"),
                no("CREDIT, flags", "02 00 00 61 08 01", "CREDIT has flags 1"),
                no("CREDIT, flag 8", "02 00 00 68 08 01", "CREDIT has flags 8"),
                no("CREDIT, id 0", "02 00 00 60 00 01", "CREDIT has id 0"),
                no("CREDIT, 0 bytes", "02 00 00 60 08 00", "a credit of 0 bytes"),
                no("CREDIT, cut off", "01 00 00 60 08", "a credit is cut off"),
                no("CREDIT, too long", "03 00 00 60 08 01 00", "CREDIT has 1 bytes too many"),
                no("CREDIT, overlong", "03 00 00 60 08 81 00", "not in its shortest form"),
                no("CREDIT, 2^31", "06 00 00 60 08 80 80 80 80 08", "a credit is larger than 2147483647"),
                no("CREDIT, 2^31 in all", "06 00 00 60 08 ff ff ff ff 07", "more than 2^31-1 bytes of credit"),
                no("PING, flags", "09 00 00 82 00 00 00 00 00 00 00 00 00", "PING has flags 2"),
                no("PING, id", "09 00 00 80 08 00 00 00 00 00 00 00 00", "PING has id 8"),
                no("PING, cut off", "08 00 00 80 00 00 00 00 00 00 00 00", "PING ends within the bytes to be repeated"),
                no("PING, too long", "0a 00 00 80 00 00 00 00 00 00 00 00 00 00", "PING has 1 bytes too many"),
                no("PING, answer to none", "09 00 00 81 00 00 00 00 00 00 00 00 00", "PING that was not sent"),
                new Illegal(
                        "PING, 101 at once",
                        "09 00 00 80 00 00 00 00 00 00 00 00 00".repeat(101),
                        TOO_MUCH,
                        "more than 100 PING and EXT frames in 10 s"),
                new Illegal("EXT, 101 at once", "01 00 00 e0 00".repeat(101), TOO_MUCH, "more than 100 PING and EXT"),
                no("DRAIN", "02 00 00 a0 00 00", "DRAIN without an acknowledgement go to clients only"),
                no("DRAIN, answer to none", "01 00 00 a1 00", "an answer to a DRAIN that was not sent"),
                no("DRAIN, flags", "02 00 00 a2 00 00", "DRAIN has flags 2"),
                no("DRAIN, id", "02 00 00 a0 08 00", "DRAIN has id 8"),
                no("DRAIN, answer with more", "02 00 00 a1 00 00", "DRAIN has 1 bytes too many"),
                no("DRAIN, no grace", "01 00 00 a0 00", "a grace is cut off"),
                no("SETTINGS", "01 00 00 d0 00", "SETTINGS go to clients only"),
                no("SETTINGS, flags", "01 00 00 d1 00", "SETTINGS has flags 1"),
                no("SETTINGS, id", "01 00 00 d0 08", "SETTINGS has id 8"),
                new Illegal("SETTINGS, odd tag", "03 00 00 d0 00 03 00", NOT_SUPPORTED, "ask for tag 3"),
                no("SETTINGS, tag twice", "07 00 00 d0 00 06 01 08 06 01 08", "have tag 6 twice"),
                no("SETTINGS, 7 slots", "04 00 00 d0 00 06 01 07", "settings have max_slots from 8"),
                no("SETTINGS, tag cut off", "03 00 00 d0 00 06 01", "settings end within tag 6"),
                no("metadata, no length", "02 00 00 12 28 01", "the length of metadata is cut off"),
                no("metadata, none", "03 00 00 12 28 01 00", "metadata of no entries"),
                no("metadata beyond the frame", "03 00 00 12 28 01 05", "CALL ends within metadata"),
                no("metadata, 8,385 bytes", "04 00 00 12 28 01 c1 41", "the length of metadata is larger"),
                no("metadata, name of none", "05 00 00 12 28 01 02 00 00", "names of 1 to 64"),
                no("metadata, name in capitals", "06 00 00 12 28 01 03 01 41 00", "not 'A'"),
                no("metadata, name of 65", "04 00 00 12 28 01 01 41", "the name of metadata is larger than 64"),
                no("metadata, name cut off", "05 00 00 12 28 01 02 02 61", "ends within the name of metadata"),
                no("metadata, value cut off", "06 00 00 12 28 01 03 01 61 02", "ends within metadata"),
                no("metadata, no value", "05 00 00 12 28 01 02 01 61", "the length of metadata is cut off"),
                no("metadata, text not UTF-8", "07 00 00 12 28 01 04 01 61 03 ff", "that is not UTF-8"),
                no("metadata, 65 entries", "c7 00 00 12 28 01 c3 01" + "01 61 00".repeat(65), "more than 64 entries"),
                no("CALL, part without length", "02 00 00 18 28 01", "the length of a message is cut off"),
                no("CALL, part is all", "04 00 00 18 28 01 01 00", "1 bytes as the first part of a message of 1"),
                no("CALL, part is none", "03 00 00 18 28 01 05", "0 bytes as the first part of a message of 5"),
                no("CALL beyond max_message", "07 00 00 18 28 01 81 80 80 02 00", "where the limit is 4194304"),
                no("CALL, end of no stream", "04 00 00 18 28 01 02 aa 02 00 00 51 28 aa", "id 40, which has none"),
                no("ONEWAY, part without id", "04 00 00 28 00 02 03 00", "ONEWAY has id 0"),
                no("ONEWAY, part in a taken slot", "04 00 00 28 08 02 03 00", "slot 1, which is taken"),
                no("CALL of a stream as one-way", "02 00 00 20 00 03", "a frame of the other kind"));
    }

    /** At a client, while slot 1 has a unary call (id 08), 2 one with streams both ways (10), 3 one with a stream from it (18). */
    static List<Illegal> toClient() {
        return List.of(
                no("REPLY, metadata cut off", "01 00 00 32 08", "the length of metadata is cut off"),
                no("REPLY, metadata of none", "02 00 00 32 08 00", "metadata of no entries"),
                no("REPLY, part without length", "01 00 00 38 08", "the length of a message is cut off"),
                no("REPLY, part is all", "03 00 00 38 08 01 00", "1 bytes as the first part of a message of 1"),
                no("REPLY beyond max_message", "06 00 00 38 08 81 80 80 02 00", "where the limit is 4194304"),
                no("REPLY within a REPLY", "03 00 00 38 08 05 00 02 00 00 30 08 00", "another message is not whole"),
                no("exception within a REPLY", "03 00 00 38 08 05 00 03 00 00 41 08 01 00", "is not whole"),
                no("REPLY within an item", "03 00 00 52 10 03 aa 02 00 00 30 10 00", "another message is not whole"),
                no("REPLY, parts too long", "03 00 00 38 08 02 00 03 00 00 50 08 00 00", "not as long together"),
                no("REPLY, parts too short", "03 00 00 38 08 05 00 02 00 00 50 08 00", "not as long together"),
                no("exception, metadata cut off", "02 00 00 45 08 01", "the length of metadata is cut off"),
                no("ERROR, metadata of none", "04 00 00 44 08 02 00 00", "metadata of no entries"),
                no("ERROR, parts of a status", "03 00 00 48 08 02 00", "ERROR has flags 8"),
                no("DATA, unary call", "02 00 00 50 08 00", "id 8, whose stream has ended or does not exist"),
                no("DATA, stream the other way", "02 00 00 50 18 00", "id 24, whose stream"),
                no("DATA, end", "01 00 00 51 10", "ends with REPLY or ERROR, not DATA"),
                no("DATA, end with an item", "02 00 00 51 10 00", "ends with REPLY or ERROR, not DATA"),
                no("item beyond max_message", "06 00 00 52 10 81 80 80 02 aa", "where the limit is 4194304"),
                no("CREDIT, 0 bytes", "02 00 00 60 08 00", "a credit of 0 bytes"),
                no("CREDIT, 2^31 in all", "06 00 00 60 10 ff ff ff ff 07", "more than 2^31-1 bytes of credit"),
                no("CANCEL of an answer's stream", "02 00 00 70 08 03", "whose call sends no stream"),
                no("PING, answer to none", "09 00 00 81 00 01 00 00 00 00 00 00 00", "PING that was not sent"),
                new Illegal("EXT, 101 at once", "01 00 00 e0 00".repeat(101), TOO_MUCH, "more than 100 PING and EXT"),
                no("DRAIN, flags", "02 00 00 a2 00 00", "DRAIN has flags 2"),
                no("SETTINGS, 7 slots", "04 00 00 d0 00 06 01 07", "settings have max_slots from 8"),
                new Illegal("SETTINGS, odd tag", "03 00 00 d0 00 05 00", NOT_SUPPORTED, "ask for tag 5"),
                new Illegal("ACKED", "02 00 00 c0 00 01", NOT_SUPPORTED, "ACKED are not supported"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void toServer(Illegal illegal) {
        try (TestServer server = TestServer.streaming()) {
            server.receive(illegal.hex);
            requireClosed(server.output(), illegal);
            server.receive("02 00 00 10 48 01");
            assertThat(server.output()).as("after the end").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void toClient(Illegal illegal) {
        try (TestClient client = TestClient.open()) {
            List<RecordingCall> calls = List.of(
                    client.submit(RecordingCall.add()),
                    client.submit(new RecordingCall("calc.Calculator/talk", MethodKind.BIDIRECTIONAL, 1, 1000)),
                    client.submit(new RecordingCall("calc.Calculator/sum", MethodKind.CLIENT_STREAM, 1, 1000)));
            client.output();
            client.receive(illegal.hex);
            requireClosed(client.output(), illegal);
            assertThat(calls).allSatisfy(call -> assertThat(call.ends).hasSize(1));
        }
    }

    private static void requireClosed(List<Object> output, Illegal illegal) {
        assertThat(output).last().isInstanceOfSatisfying(CloseFrame.class, close -> {
            assertThat(close.code()).isEqualTo(illegal.code);
            assertThat(close.text()).contains(illegal.text);
        });
    }
}

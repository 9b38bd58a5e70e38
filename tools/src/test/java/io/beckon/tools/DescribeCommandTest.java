/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcServer;
import io.beckon.rpc.intercept.Authentication;
import io.beckon.testkit.LeakCheck;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command, as people use it; that what it prints is the server's schema is tried where the compiler is, in idl-tests. */
@ExtendWith(LeakCheck.class)
@Timeout(20)
class DescribeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static String target(RpcServer server) {
        return "localhost:" + server.port();
    }

    @Test
    void printsASchema() throws Exception {
        try (RpcServer server = described().start()) {
            assertThat(run("describe", target(server))).as("%s", err).isZero();
        }
        assertThat(out.toString()).isEqualTo(Files.readString(Path.of("src/test/resources/described.rpc")));
        assertThat(err.toString()).isEmpty();
    }

    private static RpcServer.Builder described() {
        return RpcServer.builder().add(Kept.SERVICE, new Object()).describeSchema();
    }

    @Test
    void listsServices() {
        try (RpcServer server = described().start()) {
            assertThat(run("describe", "--list", target(server))).isZero();
        }
        assertThat(out.toString().lines()).containsExactly("kept.Notes");
    }

    @Test
    void writesFiles() {
        try (RpcServer server = described().start()) {
            assertThat(run(
                            "describe",
                            target(server),
                            "kept.Notes",
                            "-o",
                            folder.resolve("new").toString()))
                    .isZero();
        }
        assertThat(out.toString().lines())
                .containsExactly(folder.resolve("new/kept.rpc").toString());
        assertThat(folder.resolve("new/kept.rpc")).content().contains("service Notes {");
    }

    @Test
    void serverThatDoesNotTell() {
        try (RpcServer server =
                RpcServer.builder().add(Kept.SERVICE, new Object()).start()) {
            assertThat(run("describe", target(server))).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("UNIMPLEMENTED: " + target(server)
                            + " does not tell what it serves: RpcServer.Builder.describeSchema has it do so");
        }
    }

    @Test
    void serviceThatThereIsNot() {
        try (RpcServer server = described().start()) {
            assertThat(run("describe", target(server), "kept.Nodes")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("this server has no service 'kept.Nodes'");
    }

    @Test
    void nobodyThere() {
        String target;
        try (RpcServer server = described().start()) {
            target = target(server);
        }
        assertThat(run("describe", target)).isEqualTo(1);
        assertThat(err.toString()).contains(target).contains("is a server running there?");
    }

    @Test
    void tokenTravelsAsMetadata() {
        Authentication asked = new Authentication(
                token -> CompletableFuture.completedFuture(token.equals("s3cret") ? () -> "ada" : null));
        try (RpcServer server = described().intercept(asked).start()) {
            assertThat(run("describe", "--list", target(server))).isEqualTo(1);
            assertThat(err.toString()).contains("the call brings no token");
            assertThat(run("describe", "--list", target(server), "-m", "authorization=Bearer s3cret"))
                    .isZero();
        }
    }

    @Test
    void wrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("describe")).isEqualTo(2);
        assertThat(run("describe", "localhost:1", "--cert", "a.pem")).isEqualTo(2);
        assertThat(err.toString()).contains("which --trust switches on");
        assertThat(run("describe", "nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("a target is host:port");
    }
}

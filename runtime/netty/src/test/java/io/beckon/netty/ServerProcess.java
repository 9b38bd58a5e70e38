/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A server in a JVM of its own. It answers additions at once; divisions take as long as their second number says, in milliseconds. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final int port;

    ServerProcess() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader();
        port = Integer.parseInt(output.readLine());
    }

    int port() {
        return port;
    }

    /** Waits until so many divisions have begun. */
    void awaitBegun(int divisions) throws IOException {
        for (int i = 0; i < divisions; i++) {
            output.readLine();
        }
    }

    /** As {@code kill} does. {@return the exit code} */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }

    /** What runs there; no longer than any test, so that nobody is left behind. */
    static final class Server {
        private static final Duration LONGEST = Duration.ofMinutes(2);

        private Server() {}

        public static void main(String[] args) throws InterruptedException {
            RpcServer server = RpcServer.builder()
                    .closeOnExit()
                    .add(new CalculatorService() {
                        @Override
                        public int divide(int a, int b) {
                            System.out.println(a);
                            try {
                                Thread.sleep(b);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return a;
                        }
                    })
                    .start();
            System.out.println(server.port());
            Thread.sleep(LONGEST.toMillis());
            server.close();
        }
    }
}

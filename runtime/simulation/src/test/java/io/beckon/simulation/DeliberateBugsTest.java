/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulation can fail: a line of the protocol's source is changed into a mistake that people make, compiled, and found within a
 * thousand seeds.
 */
class DeliberateBugsTest {
    private static final Path PROTOCOL = Path.of("..", "protocol", "src", "main", "java", "io", "beckon", "protocol");

    @TempDir
    private Path directory;

    /** The next call of the slot meets the answer to the one that was given up. */
    @Test
    void slotFreedTooEarly() throws Exception {
        String cancel = "write(new CancelFrame(call.id(), reason));";
        assertThat(hunt("ClientConnection", cancel, cancel + " slots.release(call.id());"))
                .matches("(?s)seed \\d+: (P\\d|two right peers accuse each other).*");
    }

    /** A reader that has taken items lets the other end send twice as much. */
    @Test
    void creditGivenTwice() throws Exception {
        assertThat(hunt(
                        "Receiving",
                        "        granted += room;\n        return room;",
                        "        granted += room;\n        return 2 * room;"))
                .matches("(?s)seed \\d+: two right peers accuse each other: .*more bytes of a call than.*");
    }

    /** A server that goes away does not wait for what it has begun. */
    @Test
    void drainThatForgets() throws Exception {
        assertThat(hunt(
                        "ServerConnection",
                        "noMoreCalls && running == 0 && open.isEmpty() && waiting.isEmpty()) {",
                        "noMoreCalls) {"))
                .matches("(?s)seed \\d+: P7: call .*");
    }

    /** It is the mistakes that are found, and not the other class loader. */
    @Test
    void sameSourceWithoutAMistake() throws Exception {
        assertThat(hunt("ServerConnection", "running--;", "running -= 1;")).isEmpty();
    }

    private String hunt(String type, String line, String mistake) throws Exception {
        String source = Files.readString(PROTOCOL.resolve(type + ".java"));
        assertThat(source).as("the line that is to be changed in " + type).containsOnlyOnce(line);
        Path changed = Files.createDirectories(directory.resolve("source")).resolve(type + ".java");
        Files.writeString(changed, source.replace(line, mistake));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-cp", classPath(), "-d", classes.toString(), changed.toString());
        assertThat(result).as("exit code of the compiler").isZero();
        try (URLClassLoader loader = new URLClassLoader(urls(classes), ClassLoader.getPlatformClassLoader())) {
            Object hunt =
                    loader.loadClass(BugHunt.class.getName()).getConstructor().newInstance();
            return (String) ((Callable<?>) hunt).call();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static URL[] urls(Path first) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(first.toUri().toURL()));
        for (String each : classPath().split(java.io.File.pathSeparator)) {
            urls.add(Path.of(each).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}

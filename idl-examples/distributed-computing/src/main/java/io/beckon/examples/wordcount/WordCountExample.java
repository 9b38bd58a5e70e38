/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Starts three workers, one of which breaks down, and prints a text's most frequent words. */
public final class WordCountExample {
    private static final int SHOWN = 10;

    private WordCountExample() {}

    /** Takes the path of a text; README.md of the current folder where none is given. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path text = Path.of(args.length > 0 ? args[0] : "README.md");
        if (!Files.isReadable(text)) {
            System.err.println(text + " cannot be read; give the path of a text");
            return;
        }
        count(text).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> System.out.println(entry.getValue() + " " + entry.getKey()));
    }

    /** {@return the counts}, although one of three workers answers no more after its first piece. */
    static Map<String, Long> count(Path text) throws IOException, InterruptedException {
        List<RpcServer> servers = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        List<Worker> services = List.of(new WorkerService(), new WorkerService(), new FailingWorker());
        try {
            for (Worker service : services) {
                RpcServer server = RpcServer.builder().port(0).add(service).start();
                servers.add(server);
                channels.add(RpcChannel.connect("localhost:" + server.port()));
            }
            return new WordCount(channels.stream().map(Worker::client).toList()).count(text);
        } finally {
            channels.forEach(Channel::close);
            servers.forEach(RpcServer::close);
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Stands between a client and a server on TCP, and keeps what goes each way. For one connection at a time. */
final class Wiretap implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fromServer = new ByteArrayOutputStream();
    private final List<Thread> threads = new ArrayList<>();

    Wiretap(int port) throws IOException {
        start(() -> {
            try (Socket client = listener.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread answers = start(() -> pass(server, client, fromServer));
                pass(client, server, fromClient);
                answers.join();
            } catch (IOException e) {
                // The test is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    String target() {
        return "localhost:" + listener.getLocalPort();
    }

    /** {@return the frames that the client has sent so far} */
    List<Frame> fromClient() {
        return frames(fromClient);
    }

    /** {@return the frames that the server has sent so far} */
    List<Frame> fromServer() {
        return frames(fromServer);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        List<Thread> all;
        synchronized (this) {
            all = List.copyOf(threads);
        }
        try {
            for (Thread each : all) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread start(Runnable task) {
        Thread thread = new Thread(task, "wiretap");
        threads.add(thread);
        thread.start();
        return thread;
    }

    private static void pass(Socket from, Socket to, ByteArrayOutputStream copy) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read; (read = in.read(bytes)) >= 0; ) {
                copy.write(bytes, 0, read);
                out.write(bytes, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One end is gone, and the other learns it by its own direction.
        }
    }

    private static List<Frame> frames(ByteArrayOutputStream copy) {
        ByteBuf bytes = Unpooled.wrappedBuffer(copy.toByteArray());
        List<Frame> all = new ArrayList<>();
        try (PrefaceDecoder prefaces = new PrefaceDecoder(UnpooledByteBufAllocator.DEFAULT);
                FrameDecoder frames = new FrameDecoder(UnpooledByteBufAllocator.DEFAULT)) {
            if (prefaces.next(bytes) != null) {
                for (Frame frame; (frame = frames.next(bytes)) != null; ) {
                    all.add(frame);
                }
            }
        }
        return all;
    }
}

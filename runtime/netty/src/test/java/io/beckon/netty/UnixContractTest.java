/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Unix domain sockets keep what every transport keeps. */
class UnixContractTest extends TransportContract {
    @TempDir
    private Path directory;

    @Override
    RpcServer listen(RpcServer.Builder builder) {
        return builder.unix(directory.resolve("s")).start();
    }

    @Override
    Channel connect(RpcServer server) {
        return RpcChannel.connect("unix:" + directory.resolve("s"));
    }
}

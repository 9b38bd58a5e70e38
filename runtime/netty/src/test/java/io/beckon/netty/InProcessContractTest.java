/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;

/** The transport within the process keeps what every transport keeps. */
class InProcessContractTest extends TransportContract {
    @Override
    RpcServer listen(RpcServer.Builder builder) {
        return builder.inProcess("contract").start();
    }

    @Override
    Channel connect(RpcServer server) {
        return RpcChannel.connect("in-process:contract");
    }
}

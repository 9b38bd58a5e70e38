/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.contract.TransportContract;

/** TCP keeps what every transport keeps. */
class TcpContractTest extends TransportContract {
    @Override
    protected <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) {
        RpcServer.Builder builder = RpcServer.builder().add(descriptor, implementation);
        return Listening.onTcp(builder, RpcChannel::connect);
    }
}

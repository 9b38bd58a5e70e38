/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.contract.TransportContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** TLS keeps what every transport keeps. */
class TlsContractTest extends TransportContract {
    @TempDir
    private static Path directory;

    private static ServerTls served;
    private static ClientTls called;

    @BeforeAll
    static void found() throws Exception {
        Authority authority = new Authority("authority", directory);
        served = ServerTls.of(authority.localhost());
        called = ClientTls.trusting(authority.trust());
    }

    @Override
    protected <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) {
        RpcServer.Builder builder = RpcServer.builder().tls(served).add(descriptor, implementation);
        return Listening.onTcp(
                builder, target -> RpcChannel.to(target).tls(called).connect());
    }
}

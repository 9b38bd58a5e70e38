/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.contract.TransportContract;

/** Calls whose messages are compressed, however short they are, keep what every transport keeps. */
class CompressedContractTest extends TransportContract {
    private static final CompressionOptions ALL =
            CompressionOptions.of(Compression.ZSTD, Compression.GZIP).withThreshold(0);

    @Override
    protected <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) {
        RpcServer.Builder builder = RpcServer.builder().compression(ALL).add(descriptor, implementation);
        return Listening.onTcp(
                builder, target -> RpcChannel.to(target).compression(ALL).connect());
    }
}

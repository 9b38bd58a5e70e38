/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.testkit.contract.TransportContract;
import io.netty.channel.local.LocalAddress;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The transport within the process keeps what every transport keeps. Both ends are closed a moment after their last call: Netty's local channel
 * keeps for ever what one thread writes to an end that another closes just then, and the check for leaks would find it now and then.
 */
class InProcessContractTest extends TransportContract {
    private static final long MOMENT_MILLIS = 50;

    @Override
    protected <S> Served serve(ServiceDescriptor<S> descriptor, S implementation) {
        RpcServer.Builder builder = RpcServer.builder().add(descriptor, implementation);
        return Listening.on(
                Transport.IN_PROCESS,
                new LocalAddress("contract"),
                builder,
                () -> closedLater(RpcChannel.connect("in-process:contract")));
    }

    private static Channel closedLater(Channel channel) {
        InvocationHandler later = (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                Thread.sleep(MOMENT_MILLIS);
            }
            try {
                return method.invoke(channel, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Channel) Proxy.newProxyInstance(Channel.class.getClassLoader(), new Class<?>[] {Channel.class}, later);
    }
}

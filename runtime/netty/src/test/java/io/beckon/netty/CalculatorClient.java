/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;

/** A client as the generator writes it, by hand. */
record CalculatorClient(Channel channel) implements Calculator {
    @Override
    public int add(int a, int b) {
        return channel.call(ADD, new Pair(a, b));
    }

    @Override
    public int divide(int a, int b) {
        return channel.call(DIVIDE, new Pair(a, b));
    }

    @Override
    public String repeat(String text, int times) {
        return channel.call(REPEAT, new Text(text, times));
    }

    @Override
    public void reset() {
        channel.call(RESET, new Text("", 0));
    }

    @Override
    public void log(String line) {
        channel.call(LOG, new Text(line, 0));
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.rpc.MethodKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The numbers that a client has given to methods, the first call of each being preceded by a BIND. */
final class MethodNumbers {
    private final Map<MethodKind, Map<String, Integer>> numbers = new EnumMap<>(MethodKind.class);
    private int last;
    private final Consumer<BindFrame> bind;

    /**
     * @param bind writes what tells the server
     */
    MethodNumbers(Consumer<BindFrame> bind) {
        this.bind = bind;
    }

    /** {@return whether the call's method has a number or can get one} */
    boolean hasRoom(OutgoingCall call) {
        return last < BindFrame.MAX_NUMBER || of(call).containsKey(call.method());
    }

    /** {@return the number of the call's method} */
    int get(OutgoingCall call) {
        Integer number = of(call).get(call.method());
        if (number == null) {
            number = ++last;
            of(call).put(call.method(), number);
            bind.accept(new BindFrame(number, call.kind(), call.method()));
        }
        return number;
    }

    private Map<String, Integer> of(OutgoingCall call) {
        return numbers.computeIfAbsent(call.kind(), kind -> new HashMap<>());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Route;
import io.beckon.rpc.server.Router;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods that a client has given numbers to; names are looked up once, here. */
final class Bindings {
    private final Router router;
    private final List<Binding> bindings = new ArrayList<>();

    Bindings(Router router) {
        this.router = router;
    }

    void bind(BindFrame frame) {
        if (frame.number() != bindings.size() + 1) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a method was bound to " + frame.number() + ", where " + (bindings.size() + 1) + " is the next");
        }
        Route<?, ?, ?> route = router.find(frame.name());
        Status refusal = route == null ? router.unimplemented(frame.name()) : null;
        if (route != null && route.method().kind() != frame.kind()) {
            String text = frame.name() + " is " + route.method().kind() + ", and was called as " + frame.kind()
                    + "; the two schemas differ";
            refusal = Status.notExecuted(StatusCode.UNIMPLEMENTED, text);
        }
        bindings.add(new Binding(route, frame.kind(), refusal));
    }

    /** {@return what a number stands for} */
    Binding get(int number, boolean oneway) {
        if (number < 1 || number > bindings.size()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call of method " + number + ", which no BIND has named");
        }
        Binding binding = bindings.get(number - 1);
        if ((binding.kind() == MethodKind.ONEWAY) != oneway) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call of method " + number + " in a frame of the other kind");
        }
        return binding;
    }

    /** A method that calls can go to, or what they are answered instead. */
    record Binding(
            @Nullable Route<?, ?, ?> found,
            MethodKind kind,
            @Nullable Status refusal) {
        /** {@return what answers it; to be asked for only where there is no refusal} */
        Route<?, ?, ?> route() {
            if (found == null) {
                throw new IllegalStateException("nothing answers this method");
            }
            return found;
        }
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
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
    private final int maxMessage;
    private final List<Binding> bindings = new ArrayList<>();

    /**
     * @param maxMessage how many bytes of a message the server takes where a method's schema does not say more
     */
    Bindings(Router router, int maxMessage) {
        this.router = router;
        this.maxMessage = maxMessage;
    }

    /** {@return what the client is told: whether its calls may be packed, and how long its messages may be; null if it did not ask} */
    @Nullable
    BoundFrame bind(BindFrame frame) {
        if (frame.number() != bindings.size() + 1) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a method was bound to " + frame.number() + ", where " + (bindings.size() + 1) + " is the next");
        }
        Binding binding = binding(frame);
        bindings.add(binding);
        boolean asked = frame.method().maxMessage() != 0;
        return asked || binding.packed
                ? new BoundFrame(frame.number(), binding.packed, asked ? binding.maxArguments : 0)
                : null;
    }

    private Binding binding(BindFrame frame) {
        MethodSignature called = frame.method();
        Route<?, ?, ?> route = router.find(called.fullName());
        if (route == null) {
            return new Binding(null, frame, false, maxMessage, router.unimplemented(called.fullName()));
        }
        MethodSignature served = route.method().signature();
        if (served.kind() != called.kind()) {
            String text = called + " is " + served.kind() + ", and was called as " + called.kind()
                    + "; the two schemas differ";
            return new Binding(null, frame, false, maxMessage, Status.notExecuted(StatusCode.UNIMPLEMENTED, text));
        }
        boolean packed = called.fingerprint() != null && called.fingerprint().equals(served.fingerprint());
        return new Binding(route, frame, packed, Math.max(maxMessage, served.maxMessage()), null);
    }

    /** {@return what the number of a call stands for} */
    Binding get(int number, boolean oneway, boolean packed) {
        if (number < 1 || number > bindings.size()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call of method " + number + ", which no BIND has named");
        }
        Binding binding = bindings.get(number - 1);
        if ((binding.method().kind() == MethodKind.ONEWAY) != oneway) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call of method " + number + " in a frame of the other kind");
        }
        if (packed && !binding.packed) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a packed call of method " + number + ", whose fingerprints are not equal");
        }
        return binding;
    }

    /** A method that calls can go to, or what they are answered instead. */
    static final class Binding {
        private final @Nullable Route<?, ?, ?> route;
        private final BindFrame bound;
        private final boolean packed;
        private final int maxArguments;
        private final @Nullable Status refusal;
        private boolean hasLongAnswers;

        /**
         * @param route what answers it
         * @param bound the method as the client has it
         * @param packed whether both have the same fingerprint
         * @param maxArguments how many bytes of a message the server takes
         * @param refusal what calls are answered instead
         */
        Binding(
                @Nullable Route<?, ?, ?> route,
                BindFrame bound,
                boolean packed,
                int maxArguments,
                @Nullable Status refusal) {
            this.route = route;
            this.bound = bound;
            this.packed = packed;
            this.maxArguments = maxArguments;
            this.refusal = refusal;
        }

        /** {@return what answers it; to be asked for only where there is no refusal} */
        Route<?, ?, ?> route() {
            if (route == null) {
                throw new IllegalStateException("nothing answers this method");
            }
            return route;
        }

        /** {@return the method as the client has it} */
        MethodSignature method() {
            return bound.method();
        }

        /** {@return whether each message begins with a byte that tells how it is compressed} */
        boolean marked() {
            return bound.marked();
        }

        int maxArguments() {
            return maxArguments;
        }

        @Nullable
        Status refusal() {
            return refusal;
        }

        /** {@return whether its last answer did not fit a frame, as the next one may not} */
        boolean hasLongAnswers() {
            return hasLongAnswers;
        }

        void hasLongAnswers(boolean last) {
            hasLongAnswers = last;
        }
    }
}

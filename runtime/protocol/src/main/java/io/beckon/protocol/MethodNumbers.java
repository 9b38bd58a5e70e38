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
import io.beckon.rpc.MethodSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The numbers that a client has given to methods, the first call of each being preceded by a BIND, and what the server answered. */
final class MethodNumbers {
    private final Map<MethodSignature, Bound> plain = new HashMap<>();
    private final Map<MethodSignature, Bound> marked = new HashMap<>();
    private final List<Bound> byNumber = new ArrayList<>();
    private final Consumer<BindFrame> bind;

    /**
     * @param bind writes what tells the server
     */
    MethodNumbers(Consumer<BindFrame> bind) {
        this.bind = bind;
    }

    /**
     * {@return what is known of a method, which has a number then; null if there is none left}
     *
     * @param isMarked whether messages are marked, which have a number of their own
     */
    @Nullable
    Bound bind(MethodSignature method, boolean isMarked) {
        Bound bound = (isMarked ? marked : plain).get(method);
        if (bound == null && byNumber.size() < BindFrame.MAX_NUMBER) {
            Bound other = (isMarked ? plain : marked).get(method);
            bound = new Bound(byNumber.size() + 1, method, other == null ? new Agreement() : other.agreement);
            byNumber.add(bound);
            (isMarked ? marked : plain).put(method, bound);
            bind.accept(new BindFrame(bound.number, method, isMarked));
        }
        return bound;
    }

    /** {@return what is known of a method that has a number, or null if it has none} */
    @Nullable
    Bound find(MethodSignature method, boolean isMarked) {
        return (isMarked ? marked : plain).get(method);
    }

    /** {@return whether the server has agreed that a method's calls are packed} */
    boolean arePacked(MethodSignature method) {
        Bound bound = plain.get(method);
        if (bound == null) {
            bound = marked.get(method);
        }
        return bound != null && bound.isPacked();
    }

    /** {@return whether the server has said how long a method's messages may be, where its schema allows more than the limits} */
    boolean isLimitKnown(MethodSignature method, boolean isMarked) {
        Bound bound = method.maxMessage() == 0 ? null : bind(method, isMarked);
        return bound == null || bound.isAnswered();
    }

    /** The server has answered a BIND. {@return what is known of the method now} */
    Bound answer(BoundFrame frame) {
        Bound bound = frame.number() < 1 || frame.number() > byNumber.size() ? null : byNumber.get(frame.number() - 1);
        boolean asked = bound != null
                && !bound.answered
                && (!frame.packed() || bound.method.fingerprint() != null)
                && (frame.maxMessage() == 0 || bound.method.maxMessage() != 0);
        if (bound == null || !asked) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "an answer to the BIND of " + frame.number() + ", which did not ask for it");
        }
        bound.answered = true;
        bound.agreement.take(frame);
        return bound;
    }

    /** What the server has said of a method, which holds for all its numbers. */
    private static final class Agreement {
        private boolean answered;
        private boolean packed;
        private int maxMessage;

        void take(BoundFrame frame) {
            answered = true;
            packed = frame.packed();
            maxMessage = frame.maxMessage();
        }
    }

    /** A method that has a number. */
    static final class Bound {
        final int number;
        final MethodSignature method;
        private final Agreement agreement;

        /** The server has answered the BIND of this number; it answers each, and the other number's may have told all before. */
        private boolean answered;

        private boolean hasLongArguments;

        Bound(int number, MethodSignature method, Agreement agreement) {
            this.number = number;
            this.method = method;
            this.agreement = agreement;
        }

        /** {@return whether the server has said all that it will say, which it need not where it was not asked for max_message} */
        boolean isAnswered() {
            return agreement.answered;
        }

        /** {@return whether the server has agreed to packed messages} */
        boolean isPacked() {
            return agreement.packed;
        }

        /** {@return whether its last arguments did not fit a frame, as the next ones may not} */
        boolean hasLongArguments() {
            return hasLongArguments;
        }

        void hasLongArguments(boolean last) {
            hasLongArguments = last;
        }

        /** {@return how many bytes of a message the server takes, where it says more than in its preface; else 0} */
        int maxMessage() {
            return agreement.maxMessage;
        }
    }
}

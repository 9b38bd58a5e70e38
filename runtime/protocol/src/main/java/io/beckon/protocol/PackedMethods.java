/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.rpc.MethodSignature;
import java.util.HashSet;
import java.util.Set;

/**
 * The methods that a channel's server has agreed to speak packed for, so that callers' threads know how to encode arguments. It is a guess:
 * another connection may lead to another version of the server, and each puts right what is wrong. Safe for any number of threads.
 */
public final class PackedMethods {
    /** Replaced as a whole, which happens once for a method and a version of it. */
    private volatile Set<MethodSignature> agreed = Set.of();

    /** Knows of none yet. */
    public PackedMethods() {}

    /** {@return how the arguments of a method are to be encoded} */
    public Encoding encoding(MethodSignature method) {
        return agreed.contains(method) ? Encoding.PACKED : Encoding.TAGGED;
    }

    synchronized void agreed(MethodSignature method) {
        Set<MethodSignature> more = new HashSet<>(agreed);
        more.add(method);
        agreed = Set.copyOf(more);
    }

    synchronized void notAgreed(MethodSignature method) {
        Set<MethodSignature> fewer = new HashSet<>(agreed);
        fewer.remove(method);
        agreed = Set.copyOf(fewer);
    }
}

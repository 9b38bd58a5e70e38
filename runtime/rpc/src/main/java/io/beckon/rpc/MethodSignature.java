/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What a client tells a server about a method before it calls it.
 *
 * @param fullName {@code pkg.Service/method}
 * @param kind who sends how many messages
 * @param fingerprint what its messages look like where they are packed, or null if they never are
 * @param maxMessage how many bytes a message of its calls may have, where its schema says more than the limits; else 0
 */
public record MethodSignature(
        String fullName, MethodKind kind, @Nullable Fingerprint fingerprint, int maxMessage) {
    /** {@return this method, whose messages are never packed} */
    public MethodSignature tagged() {
        return new MethodSignature(fullName, kind, null, maxMessage);
    }

    /** {@return that of the name alone, which it keeps: connections look methods up for each call} */
    @Override
    public int hashCode() {
        return fullName.hashCode();
    }

    @Override
    public String toString() {
        return fullName;
    }
}

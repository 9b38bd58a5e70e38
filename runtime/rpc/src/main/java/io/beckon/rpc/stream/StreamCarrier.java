/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.stream;

import io.beckon.rpc.MessageForm;

/** What the ends of a call's streams ask of what carries the call. Every method but the last returns at once, on any thread. */
public interface StreamCarrier {
    /** {@return what items look like} Asked for when there are items, and from then on the same. */
    MessageForm form();

    /** An outbox that was empty has something, or has ended. */
    void toSend();

    /**
     * The reader has taken items.
     *
     * @param bytes how long they were
     */
    void taken(int bytes);

    /** The reader wants no more items. */
    void stop();

    /**
     * Something is waited for: refuses where that would be waiting for oneself, and has it come where nothing comes by itself.
     *
     * @return whether something has happened meanwhile, so that the reader looks again; if not, it waits
     * @throws IllegalStateException on a thread that must not wait for items, or if nothing more can come
     */
    boolean passTime();
}

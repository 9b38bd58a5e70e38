/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;

/**
 * An exception that a method declares.
 *
 * @param id its number in the method's {@code throws}
 * @param type its class
 * @param codec how it travels
 * @param <E> its class
 */
public record ExceptionDescriptor<E extends DeclaredException>(int id, Class<E> type, Codec<E> codec) {}

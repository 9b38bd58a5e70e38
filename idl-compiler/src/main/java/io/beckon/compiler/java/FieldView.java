/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as templates show it.
 *
 * @param id its number
 * @param name its Java name
 * @param type its type in the record or as a parameter, with {@code @Nullable} where it may be null
 * @param variable the builder's variable: type, name, and what it begins with unless that is Java's own zero
 * @param built an expression for the built value
 * @param checks statements of the constructor: that it is there, that nobody changes it, and what the schema asks of it
 * @param codec the declaration of a constant for its codec, or null
 * @param write a statement that writes it
 * @param read an expression that reads it, as the constructor takes it
 * @param readUnset the same as the builder takes it, where it may yet be missing
 * @param headBits how many bits it has in its struct's head in the packed encoding
 * @param schema how it is described
 * @param javadoc of the builder's method, or null where the schema says nothing
 */
public record FieldView(
        int id,
        String name,
        String type,
        String variable,
        String built,
        List<String> checks,
        @Nullable String codec,
        String write,
        String read,
        String readUnset,
        int headBits,
        Described.DescribedField schema,
        @Nullable String javadoc) {}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.Span;

/**
 * A namespace for one target language.
 *
 * @param scope the language, dotted as written ({@code java}, {@code py.twisted}), or {@code *} for all
 * @param name the dotted name
 * @param span the place of the name
 */
public record Namespace(String scope, String name, Span span) {}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.model.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a service.
 *
 * @param oneway whether it is marked so
 * @param result what it returns, or null for void
 * @param name of it
 * @param parameters in the order written
 * @param exceptions what it throws, in the order written
 * @param doc the doc comment, or null
 * @param annotations in the order written
 */
public record MethodDeclaration(
        boolean oneway,
        @Nullable TypeExpression result,
        Name name,
        List<FieldDeclaration> parameters,
        List<FieldDeclaration> exceptions,
        @Nullable String doc,
        List<Annotation> annotations) {}

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
 * A service.
 *
 * @param name of it
 * @param parent the service that it extends, or null
 * @param methods in the order written
 * @param doc the doc comment, or null
 * @param annotations in the order written
 */
public record ServiceDeclaration(
        Name name,
        @Nullable Name parent,
        List<MethodDeclaration> methods,
        @Nullable String doc,
        List<Annotation> annotations)
        implements DefinitionDeclaration {}

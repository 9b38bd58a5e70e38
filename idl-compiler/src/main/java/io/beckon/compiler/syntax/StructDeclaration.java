/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A struct, union or exception.
 *
 * @param kind which of the three
 * @param name of it
 * @param fields in the order written
 * @param reserved what it gave up
 * @param doc the doc comment, or null
 * @param annotations in the order written
 */
public record StructDeclaration(
        Struct.Kind kind,
        Name name,
        List<FieldDeclaration> fields,
        Reserved reserved,
        @Nullable String doc,
        List<Annotation> annotations)
        implements DefinitionDeclaration {}

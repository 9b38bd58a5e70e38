/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.syntax.DocumentDeclaration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What rules look at.
 *
 * @param documents what was written
 * @param schema what it means
 */
record Program(List<DocumentDeclaration> documents, Schema schema) {
    /** {@return every definition of a kind, file by file} */
    <D extends Definition> Stream<D> definitions(Class<D> kind) {
        return schema.documents().stream()
                .flatMap(document -> document.definitions().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.model.Schema;
import io.beckon.compiler.output.GeneratedFile;
import java.util.List;

/** Turns a schema without errors into files of some language. */
@FunctionalInterface
public interface Generator {
    /** {@return the files for every requested document, in a stable order} */
    List<GeneratedFile> generate(Schema schema);
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What one execution of a goal is to do.
 *
 * @param schemas what becomes Java
 * @param includePath folders and jars in which includes are looked for
 * @param outputDirectory where the Java goes
 * @param generatedFiles what the last run made
 */
record GenerationRequest(
        SchemaDirectory schemas, List<Path> includePath, Path outputDirectory, GeneratedFiles generatedFiles) {}

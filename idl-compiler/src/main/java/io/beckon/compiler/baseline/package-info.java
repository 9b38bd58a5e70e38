/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Where an earlier version of a schema is read from: a folder, a jar, a file, a git revision. */
@NullMarked
package io.beckon.compiler.baseline;

import org.jspecify.annotations.NullMarked;

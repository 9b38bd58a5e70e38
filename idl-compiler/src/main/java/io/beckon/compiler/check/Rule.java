/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;

/** One thing that must hold. Says nothing about what stands in for something that was already reported. */
interface Rule {
    /** Reports every place where it does not hold. */
    void check(Program program, Diagnostics diagnostics);
}

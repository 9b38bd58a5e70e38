/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** What every transport keeps, as tests that a transport's own tests inherit. */
@NullMarked
package io.beckon.testkit.contract;

import org.jspecify.annotations.NullMarked;

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** The forms in which programs of Apache Thrift speak, and what is refused. */
@NullMarked
package io.beckon.thrift.form;

import org.jspecify.annotations.NullMarked;

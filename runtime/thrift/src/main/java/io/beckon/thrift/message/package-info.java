/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Apache Thrift's messages without I/O: bytes in any pieces to messages, and back. */
@NullMarked
package io.beckon.thrift.message;

import org.jspecify.annotations.NullMarked;

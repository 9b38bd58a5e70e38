/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Event loops, the ways to them and from them, and what happens there to sockets whatever they speak. For the protocols of this project. */
@NullMarked
package io.beckon.netty.loop;

import org.jspecify.annotations.NullMarked;

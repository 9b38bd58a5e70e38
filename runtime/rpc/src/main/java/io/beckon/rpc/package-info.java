/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Calls as users and generated code see them. A {@link io.beckon.rpc.Channel} starts calls of methods that a
 * {@link io.beckon.rpc.MethodDescriptor} describes; a {@link io.beckon.rpc.ServiceDescriptor} says how an implementation answers them.
 * Nothing here knows sockets or frames.
 */
@NullMarked
package io.beckon.rpc;

import org.jspecify.annotations.NullMarked;

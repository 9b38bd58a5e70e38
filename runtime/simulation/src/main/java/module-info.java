/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** A network that fails, for tests: one thread, virtual time, a seed; or beneath real servers and channels. */
module io.beckon.simulation {
    requires transitive io.beckon.rpc;
    requires transitive io.beckon.netty;
    requires transitive io.beckon.protocol;
    requires io.netty.buffer;
    requires io.netty.resolver;
    requires io.netty.transport;
    requires static transitive org.jspecify;

    exports io.beckon.simulation;
}

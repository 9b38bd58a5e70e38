/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Calls as users and generated code see them. */
module io.beckon.rpc {
    requires transitive io.beckon.codec;
    requires org.slf4j;

    exports io.beckon.rpc;
    exports io.beckon.rpc.description;
    exports io.beckon.rpc.health;
    exports io.beckon.rpc.intercept;
    exports io.beckon.rpc.server;
    exports io.beckon.rpc.stream;
}

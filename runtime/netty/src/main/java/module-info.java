/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Sockets and event loops: servers and channels. */
@SuppressWarnings("module") // what loop is exported to is compiled later
module io.beckon.netty {
    requires transitive io.beckon.protocol;
    requires io.netty.common;
    requires io.netty.handler;
    requires transitive io.netty.transport;
    requires static io.netty.transport.classes.epoll;
    requires static io.netty.transport.classes.io_uring;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.beckon.netty;
    exports io.beckon.netty.loop to
            io.beckon.thrift;
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Apache Thrift's protocols: answered on the port of a server, and spoken to servers of Apache Thrift. */
module io.beckon.thrift {
    requires transitive io.beckon.netty;
    requires io.netty.common;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.beckon.thrift;
    exports io.beckon.thrift.form;
}

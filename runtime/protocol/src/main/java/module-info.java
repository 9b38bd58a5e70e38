/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** The native protocol without I/O: bytes in, bytes and events out. */
module io.beckon.protocol {
    requires transitive io.beckon.rpc;
    requires static com.github.luben.zstd_jni;
    requires static transitive org.jspecify;

    exports io.beckon.protocol;
    exports io.beckon.protocol.compression;
    exports io.beckon.protocol.frame;
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Values to bytes and back, over Netty buffers, bounded. */
@SuppressWarnings("requires-automatic") // re2j, which only schemas with patterns need
module io.beckon.codec {
    requires static re2j;
    requires transitive io.netty.buffer;
    requires transitive org.jspecify;

    exports io.beckon.codec;
    exports io.beckon.codec.dynamic;
    exports io.beckon.codec.schema;
}

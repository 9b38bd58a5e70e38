/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Values to JSON and back, by their descriptors. */
module io.beckon.json {
    requires transitive io.beckon.codec;
    requires com.fasterxml.jackson.core;
    requires io.netty.buffer;
    requires static transitive org.jspecify;

    exports io.beckon.json;
}

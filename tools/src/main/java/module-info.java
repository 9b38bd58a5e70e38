/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Commands for running servers. */
@SuppressWarnings("requires-automatic")
module io.beckon.tools {
    requires io.beckon.netty;
    requires io.netty.buffer;
    requires info.picocli;
    requires static org.jspecify;

    exports io.beckon.tools;

    opens io.beckon.tools to
            info.picocli;
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** For tests: leak checks, and what every transport keeps. */
module io.beckon.testkit {
    requires transitive io.beckon.rpc;
    requires io.netty.buffer;
    requires io.netty.common;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.junit.jupiter.params;
    requires static transitive org.junit.platform.launcher;

    exports io.beckon.testkit;
    exports io.beckon.testkit.contract;

    provides org.junit.platform.launcher.LauncherSessionListener with
            io.beckon.testkit.LeakCheckInstaller;
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Puts {@link LeakCheck}'s count of buffers in place before any test class is loaded. The JUnit platform finds it as a service. */
public final class LeakCheckInstaller implements LauncherSessionListener {
    /** For the JUnit platform. */
    public LeakCheckInstaller() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        OpenBuffers.install();
    }
}

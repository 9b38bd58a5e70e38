/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is: the one in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"beckon-tools " + (version == null ? "(not from a jar)" : version)};
    }
}

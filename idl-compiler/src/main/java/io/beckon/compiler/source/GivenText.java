/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.source;

import java.net.URI;
import java.nio.file.Path;

/**
 * What is compiled without lying in a file, such as standard input or what an editor has not saved.
 *
 * @param name what diagnostics print; {@code .thrift} at its end says which language it is
 * @param path where the file would lie: its includes are looked for from there, and whoever includes it gets this text
 * @param uri where tools find it
 * @param bytes what a file would hold; not copied
 */
public record GivenText(String name, Path path, URI uri, byte[] bytes) {}

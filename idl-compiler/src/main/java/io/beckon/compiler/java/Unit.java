/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.List;

/** A file to be: what the template of the same name shows. */
public interface Unit {
    /** {@return the comment in its first line} */
    String banner();

    /** {@return its package} */
    String packageName();

    /** {@return the qualified names that it imports, sorted} */
    List<String> imports();

    /** {@return its class's simple name} */
    String name();

    /** {@return its class's doc comment} */
    String javadoc();
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

/**
 * A top-level Java class.
 *
 * @param packageName its package
 * @param simpleName its name there
 */
record ClassName(String packageName, String simpleName) {
    static ClassName of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new ClassName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    String qualified() {
        return packageName + "." + simpleName;
    }

    String path() {
        return qualified().replace('.', '/') + ".java";
    }
}

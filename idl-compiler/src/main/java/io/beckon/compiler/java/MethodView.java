/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

/**
 * A method as an interface declares it and a client implements it.
 *
 * @param declaration in the interface, with its semicolon
 * @param implementation in a class, up to its brace
 * @param javadoc its doc comment
 */
public record MethodView(String declaration, String implementation, String javadoc) {}

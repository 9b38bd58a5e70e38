/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Reads {@code .rpc} and {@code .thrift} files and writes Java. */
module io.beckon.compiler {
    requires freemarker;
    requires info.picocli;
    requires io.beckon.grammar;
    requires java.compiler;
    requires org.antlr.antlr4.runtime;
    requires re2j;
    requires static transitive org.jspecify;

    exports io.beckon.compiler;
    exports io.beckon.compiler.compat;
    exports io.beckon.compiler.diagnostic;
    exports io.beckon.compiler.model;
    exports io.beckon.compiler.output;
    exports io.beckon.compiler.source;

    opens io.beckon.compiler.cli to
            info.picocli;
    opens io.beckon.compiler.java to
            freemarker;
}

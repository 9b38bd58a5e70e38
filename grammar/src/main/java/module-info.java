/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** The grammar of {@code .rpc} and {@code .thrift} files: a lexer and a parser that ANTLR makes, and nothing else. */
module io.beckon.grammar {
    requires transitive org.antlr.antlr4.runtime;

    exports io.beckon.grammar;
}

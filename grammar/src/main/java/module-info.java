/** The grammar of {@code .rpc} and {@code .thrift} files: a lexer and a parser that ANTLR makes, and nothing else. */
module io.beckon.grammar {
    requires transitive org.antlr.antlr4.runtime;

    exports io.beckon.grammar;
}

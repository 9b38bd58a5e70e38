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

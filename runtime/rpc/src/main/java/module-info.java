/** Calls as users and generated code see them. */
module io.beckon.rpc {
    requires transitive io.beckon.codec;
    requires org.slf4j;

    exports io.beckon.rpc;
    exports io.beckon.rpc.health;
    exports io.beckon.rpc.intercept;
    exports io.beckon.rpc.server;
    exports io.beckon.rpc.stream;
}

/** Calls as users and generated code see them. */
module io.beckon.rpc {
    requires transitive io.beckon.codec;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.beckon.rpc;
}

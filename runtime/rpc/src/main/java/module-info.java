/** Calls as users and generated code see them. */
module io.beckon.rpc {
    requires transitive io.beckon.codec;
    requires static transitive org.jspecify;

    exports io.beckon.rpc;
}

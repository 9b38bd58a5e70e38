/** Calls as users and generated code see them. */
module io.beckon.rpc {
    requires transitive io.beckon.codec;

    exports io.beckon.rpc;
}

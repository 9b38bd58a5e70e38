/** A network that fails, for tests: one thread, virtual time, a seed. */
module io.beckon.simulation {
    requires transitive io.beckon.rpc;
    requires transitive io.beckon.protocol;
    requires io.netty.buffer;
    requires static transitive org.jspecify;

    exports io.beckon.simulation;
}

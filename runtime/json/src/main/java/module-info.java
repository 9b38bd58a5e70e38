/** Values to JSON and back, by their descriptors. */
module io.beckon.json {
    requires transitive io.beckon.codec;
    requires com.fasterxml.jackson.core;
    requires io.netty.buffer;
    requires static transitive org.jspecify;

    exports io.beckon.json;
}

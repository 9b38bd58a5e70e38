/** Values to bytes and back, over Netty buffers, bounded. */
module io.beckon.codec {
    requires transitive io.netty.buffer;
    requires transitive org.jspecify;

    exports io.beckon.codec;
    exports io.beckon.codec.schema;
}

/** Values to bytes and back, over Netty buffers, bounded. */
@SuppressWarnings("requires-automatic") // re2j, which only schemas with patterns need
module io.beckon.codec {
    requires static re2j;
    requires transitive io.netty.buffer;
    requires transitive org.jspecify;

    exports io.beckon.codec;
    exports io.beckon.codec.dynamic;
    exports io.beckon.codec.schema;
}

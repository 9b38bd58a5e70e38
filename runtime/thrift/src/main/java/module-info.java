/** Apache Thrift's protocols: answered on the port of a server, and spoken to servers of Apache Thrift. */
module io.beckon.thrift {
    requires transitive io.beckon.netty;
    requires io.netty.common;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.beckon.thrift;
    exports io.beckon.thrift.message;
}

namespace java io.beckon.thrift

service Pinging {
  void ping()
}

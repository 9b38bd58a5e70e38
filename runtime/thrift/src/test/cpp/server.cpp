// Serves every method at a port that it prints, until it is ended.
#include <iostream>
#include <memory>
#include <string>

#include <thrift/protocol/TBinaryProtocol.h>
#include <thrift/protocol/TCompactProtocol.h>
#include <thrift/protocol/THeaderProtocol.h>
#include <thrift/server/TThreadedServer.h>
#include <thrift/transport/TBufferTransports.h>
#if __has_include(<openssl/ssl.h>)
#include <thrift/transport/TSSLServerSocket.h>
#include <thrift/transport/TSSLSocket.h>
#endif
#include <thrift/transport/TServerSocket.h>

#include "ThriftTest.h"

using namespace apache::thrift;
using namespace apache::thrift::protocol;
using namespace apache::thrift::server;
using namespace apache::thrift::transport;
using namespace interop;

class Handler : public ThriftTestIf {
 public:
  void testVoid() override {}
  void testString(std::string& back, const std::string& it) override { back = it; }
  bool testBool(const bool it) override { return it; }
  int8_t testByte(const int8_t it) override { return it; }
  int32_t testI32(const int32_t it) override { return it; }
  int64_t testI64(const int64_t it) override { return it; }
  double testDouble(const double it) override { return it; }
  void testBinary(std::string& back, const std::string& it) override { back = it; }
  void testStruct(Flat& back, const Flat& it) override { back = it; }
  void testNest(Nested& back, const Nested& it) override { back = it; }
  void testMap(std::map<int32_t, int32_t>& back, const std::map<int32_t, int32_t>& it) override { back = it; }
  void testStringMap(std::map<std::string, std::string>& back, const std::map<std::string, std::string>& it) override {
    back = it;
  }
  void testSet(std::set<int32_t>& back, const std::set<int32_t>& it) override { back = it; }
  void testList(std::vector<int32_t>& back, const std::vector<int32_t>& it) override { back = it; }
  Digit::type testEnum(const Digit::type it) override { return it; }
  Account testTypedef(const Account it) override { return it; }

  void testMapMap(std::map<int32_t, std::map<int32_t, int32_t>>& back, const int32_t) override {
    for (int i = 1; i < 5; i++) {
      back[4][i] = i;
      back[-4][-i] = -i;
    }
  }

  void testInsanity(std::map<Account, std::map<Digit::type, Crazy>>& back, const Crazy& it) override {
    back[1][Digit::TWO] = it;
    back[1][Digit::THREE] = it;
    back[2][Digit::SIX] = Crazy();
  }

  void testMulti(Flat& back, const int8_t tiny, const int32_t number, const int64_t large,
                 const std::map<int16_t, std::string>&, const Digit::type, const Account) override {
    back.__set_text("Hello2");
    back.__set_tiny(tiny);
    back.__set_number(number);
    back.__set_large(large);
  }

  void testException(const std::string& which) override {
    if (which == "Xception") {
      throw failed(which);
    }
  }

  void testMultiException(Flat& back, const std::string& which, const std::string& text) override {
    if (which == "Xception") {
      throw failed("This is an Xception");
    }
    if (which == "Xception2") {
      FailedWithMore failure;
      failure.__set_code(2002);
      failure.more.__set_text("This is an Xception2");
      failure.__isset.more = true;
      throw failure;
    }
    back.__set_text(text);
  }

  void testOneway(const int32_t) override {}

 private:
  static Failed failed(const std::string& text) {
    Failed failure;
    failure.__set_code(1001);
    failure.__set_text(text);
    return failure;
  }
};

class Announcing : public TServerEventHandler {
 public:
  explicit Announcing(std::shared_ptr<TServerSocket> socket) : socket_(socket) {}
  void preServe() override { std::cout << socket_->getPort() << std::endl; }

 private:
  std::shared_ptr<TServerSocket> socket_;
};

/** With a certificate and its key, a socket that speaks TLS. */
static std::shared_ptr<TServerSocket> listening(int argc, char** argv) {
  if (argc <= 4) {
    return std::make_shared<TServerSocket>("127.0.0.1", 0);
  }
#if __has_include(<openssl/ssl.h>)
  auto factory = std::make_shared<TSSLSocketFactory>();
  factory->server(true);
  factory->loadCertificate(argv[3]);
  factory->loadPrivateKey(argv[4]);
  return std::make_shared<TSSLServerSocket>("127.0.0.1", 0, factory);
#else
  throw std::runtime_error("compiled without OpenSSL's headers");
#endif
}

int main(int argc, char** argv) {
  std::string protocol = argv[1], framing = argv[2];
  std::shared_ptr<TProtocolFactory> protocols;
  std::shared_ptr<TTransportFactory> transports = std::make_shared<TBufferedTransportFactory>();
  if (framing == "HEADER") {
    protocols = std::make_shared<THeaderProtocolFactory>();
    transports = std::make_shared<TTransportFactory>();
  } else if (protocol == "COMPACT") {
    protocols = std::make_shared<TCompactProtocolFactory>();
  } else {
    protocols = std::make_shared<TBinaryProtocolFactory>();
  }
  if (framing == "FRAMED") {
    transports = std::make_shared<TFramedTransportFactory>();
  }
  auto socket = listening(argc, argv);
  TThreadedServer server(
      std::make_shared<ThriftTestProcessor>(std::make_shared<Handler>()), socket, transports, protocols);
  server.setServerEventHandler(std::make_shared<Announcing>(socket));
  server.serve();
  return 0;
}

// Calls every method of the server at a port, and says how many calls were answered as they should be.
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include <thrift/TApplicationException.h>
#include <thrift/protocol/TBinaryProtocol.h>
#include <thrift/protocol/TCompactProtocol.h>
#include <thrift/protocol/THeaderProtocol.h>
#include <thrift/protocol/TMultiplexedProtocol.h>
#include <thrift/transport/TBufferTransports.h>
#if __has_include(<openssl/ssl.h>)
#include <thrift/transport/TSSLSocket.h>
#endif
#include <thrift/transport/TSocket.h>

#include "SecondService.h"
#include "ThriftTest.h"

using namespace apache::thrift;
using namespace apache::thrift::protocol;
using namespace apache::thrift::transport;
using namespace interop;

static int passed = 0;

static void check(bool right, const std::string& what) {
  if (!right) {
    std::cerr << what << " went wrong" << std::endl;
    std::exit(1);
  }
  passed++;
}

static std::shared_ptr<THeaderProtocol> header;

/** With a file of trusted certificates, a socket that speaks TLS. */
static std::shared_ptr<TSocket> connected(int port, const char* trusted) {
  if (trusted == nullptr) {
    return std::make_shared<TSocket>("127.0.0.1", port);
  }
#if __has_include(<openssl/ssl.h>)
  static TSSLSocketFactory factory;
  factory.loadTrustedCertificates(trusted);
  factory.authenticate(true);
  return factory.createSocket("127.0.0.1", port);
#else
  throw std::runtime_error("compiled without OpenSSL's headers");
#endif
}

static std::shared_ptr<TProtocol> wire(std::shared_ptr<TSocket> socket, const std::string& protocol,
                                       const std::string& framing) {
  socket->setRecvTimeout(10000);
  bool compact = protocol == "COMPACT";
  if (framing == "HEADER") {
    header = std::make_shared<THeaderProtocol>(
        std::shared_ptr<TTransport>(socket), compact ? T_COMPACT_PROTOCOL : T_BINARY_PROTOCOL);
    socket->open();
    return header;
  }
  std::shared_ptr<TTransport> transport;
  if (framing == "FRAMED") {
    transport = std::make_shared<TFramedTransport>(socket);
  } else {
    transport = std::make_shared<TBufferedTransport>(socket);
  }
  transport->open();
  if (compact) {
    return std::make_shared<TCompactProtocol>(transport);
  }
  return std::make_shared<TBinaryProtocol>(transport);
}

int main(int argc, char** argv) {
  auto protocol = wire(connected(std::atoi(argv[1]), argc > 4 ? argv[4] : nullptr), argv[2], argv[3]);
  ThriftTestClient client(protocol);

  if (header) {
    header->setHeader("Who", "C++");
    std::string answer;
    client.testString(answer, "with a header");
    check(header->getHeaders().at("echo-who") == "C++", "a header");
    header->clearHeaders();
  }
  client.testVoid();
  check(true, "testVoid");
  for (const std::string& text : {std::string(), std::string("Test"), std::string(100000, 'x')}) {
    std::string answer;
    client.testString(answer, text);
    check(answer == text, "testString");
  }
  check(client.testBool(true) && !client.testBool(false), "testBool");
  check(client.testByte(-128) == -128, "testByte");
  check(client.testI32(INT32_MIN) == INT32_MIN, "testI32");
  check(client.testI64(INT64_MIN) == INT64_MIN, "testI64");
  check(client.testDouble(-5.2098523) == -5.2098523, "testDouble");
  std::string binary("\0\x7f\x80\xff", 4), bytes;
  client.testBinary(bytes, binary);
  check(bytes == binary, "testBinary");

  Flat flat, flatBack;
  flat.__set_text("Zero");
  flat.__set_tiny(1);
  flat.__set_number(-3);
  flat.__set_large(-5);
  client.testStruct(flatBack, flat);
  check(flatBack == flat, "testStruct");
  Nested nested, nestedBack;
  nested.__set_tiny(1);
  nested.__set_flat(flat);
  nested.__set_number(5);
  client.testNest(nestedBack, nested);
  check(nestedBack == nested, "testNest");

  std::map<int32_t, int32_t> numbers{{0, -10}, {INT32_MAX, INT32_MIN}}, numbersBack;
  client.testMap(numbersBack, numbers);
  check(numbersBack == numbers, "testMap");
  std::map<std::string, std::string> texts{{"a", "2"}, {"", "blah"}}, textsBack;
  client.testStringMap(textsBack, texts);
  check(textsBack == texts, "testStringMap");
  std::set<int32_t> set{8, 1, -42}, setBack;
  client.testSet(setBack, set);
  check(setBack == set, "testSet");
  std::vector<int32_t> list{1, 4, -42}, listBack;
  client.testList(listBack, list);
  check(listBack == list, "testList");
  check(client.testEnum(Digit::EIGHT) == Digit::EIGHT, "testEnum");
  check(client.testTypedef(309858235082523) == 309858235082523, "testTypedef");
  std::map<int32_t, std::map<int32_t, int32_t>> mapMap;
  client.testMapMap(mapMap, 1);
  check(mapMap.size() == 2 && mapMap[4][4] == 4 && mapMap[-4][-1] == -1, "testMapMap");

  Crazy crazy;
  crazy.__set_accounts({{Digit::FIVE, 5}});
  crazy.__set_flats({flat, flat});
  std::map<Account, std::map<Digit::type, Crazy>> insanity;
  client.testInsanity(insanity, crazy);
  check(insanity[1][Digit::TWO] == crazy && insanity[2][Digit::SIX] == Crazy(), "testInsanity");
  Flat multi;
  client.testMulti(multi, 74, 0xff00ff, 0xf3456e42ff00ff, {{1, "one"}}, Digit::FIVE, 0xf345);
  check(multi.text == "Hello2" && multi.large == 0xf3456e42ff00ff, "testMulti");

  client.testException("success");
  check(true, "testException");
  try {
    client.testException("Xception");
    check(false, "testException");
  } catch (const Failed& e) {
    check(e.code == 1001 && e.text == "Xception", "testException");
  }
  try {
    client.testException("TException");
    check(false, "testException");
  } catch (const TApplicationException& e) {
    check(e.getType() == TApplicationException::INTERNAL_ERROR, "testException");
  }
  try {
    client.testMultiException(multi, "Xception2", "");
    check(false, "testMultiException");
  } catch (const FailedWithMore& e) {
    check(e.code == 2002 && e.more.text == "This is an Xception2", "testMultiException");
  }
  client.testMultiException(multi, "success", "a text");
  check(multi.text == "a text", "testMultiException");
  client.testOneway(0);
  check(true, "testOneway");

  SecondServiceClient second(std::make_shared<TMultiplexedProtocol>(protocol, "SecondService"));
  std::string answer;
  second.secondtestString(answer, "x");
  check(answer == "testString(\"x\")", "secondtestString");
  std::cout << passed << " passed" << std::endl;
  return 0;
}

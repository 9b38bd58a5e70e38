"""Calls every method of the server at a port, and says how many calls were answered as they should be."""
import sys

from thrift.protocol.TMultiplexedProtocol import TMultiplexedProtocol
from thrift.protocol.TProtocol import TProtocolException
from thrift.Thrift import TApplicationException
from thrift.transport.THeaderTransport import THeaderTransformID
from thrift.transport.TSocket import TSocket
from thrift.transport.TSSLSocket import TSSLSocket

import peer
from interop import SecondService, ThriftTest
from interop.ttypes import Crazy, Digit, Failed, FailedWithMore, Flat, Nested

port, protocol, framing, compression = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]

if len(sys.argv) > 5:
    trusted, certificate, key = sys.argv[5:]
    socket = TSSLSocket("127.0.0.1", port, ca_certs=trusted, certfile=certificate, keyfile=key)
else:
    socket = TSocket("127.0.0.1", port)
socket.setTimeout(10000)
socket.open()
wire = peer.protocols(protocol, framing).getProtocol(peer.transports(framing).getTransport(socket))
if compression == "ZLIB":
    wire.add_transform(THeaderTransformID.ZLIB)
client = ThriftTest.Client(wire)
passed = 0


def same(call, expected):
    global passed
    result = call()
    if result != expected:
        sys.exit("%r where %r was expected" % (result, expected))
    passed += 1


def fails(call, kind, check):
    global passed
    try:
        sys.exit("%r where a %s was expected" % (call(), kind))
    except kind as e:
        if not check(e):
            sys.exit("%r" % e)
    passed += 1


def echoed(method, *values):
    for value in values:
        same(lambda: method(value), value)


flat = Flat(text="Zero", tiny=1, number=-3, large=-5)
crazy = Crazy(accounts={Digit.FIVE: 5}, flats=[flat, flat])
if framing == "HEADER":
    wire.set_header(b"Who", b"python")
    echoed(client.testString, "with a header")
    same(wire.get_headers, {b"echo-who": b"python"})
same(client.testVoid, None)
echoed(client.testString, "", "Test", "日本語 🐢 \0 \"\\", "x" * 50000)
echoed(client.testBool, True, False)
echoed(client.testByte, 0, -128, 127)
echoed(client.testI32, 0, -1, -2 ** 31, 2 ** 31 - 1)
echoed(client.testI64, 0, -34359738368, -2 ** 63, 2 ** 63 - 1)
echoed(client.testDouble, -5.2098523, 7.012052175215044, 0.0, 1e300)
echoed(client.testBinary, b"", bytes(range(256)))
echoed(client.testStruct, flat)
echoed(client.testNest, Nested(tiny=1, flat=flat, number=5))
echoed(client.testMap, {}, {0: 1, -1: 2, 2 ** 31 - 1: -2 ** 31})
echoed(client.testStringMap, {}, {"a": "2", "": "blah", "some": ""})
echoed(client.testSet, set(), {8, 1, -42})
echoed(client.testList, [], [1, 4, 9, -42], list(range(1000)))
echoed(client.testEnum, Digit.ONE, Digit.EIGHT)
echoed(client.testTypedef, 309858235082523)
same(lambda: client.testMapMap(1), {4: {i: i for i in range(1, 5)}, -4: {-i: -i for i in range(1, 5)}})
same(lambda: client.testInsanity(crazy), {1: {2: crazy, 3: crazy}, 2: {6: Crazy()}})
same(lambda: client.testMulti(74, 0xff00ff, 0xf3456e42ff00ff, {1: "one"}, Digit.FIVE, 0xf345),
     Flat(text="Hello2", tiny=74, number=0xff00ff, large=0xf3456e42ff00ff))
same(lambda: client.testException("success"), None)
fails(lambda: client.testException("Xception"), Failed, lambda e: (e.code, e.text) == (1001, "Xception"))
fails(lambda: client.testException("TException"), TApplicationException,
      lambda e: e.type == TApplicationException.INTERNAL_ERROR)
same(lambda: client.testMultiException("success", "a text").text, "a text")
fails(lambda: client.testMultiException("Xception", ""), Failed, lambda e: e.text == "This is an Xception")
fails(lambda: client.testMultiException("Xception2", ""), FailedWithMore,
      lambda e: e.code == 2002 and e.more.text == "This is an Xception2")
same(lambda: client.testOneway(0), None)
# What is unset comes back unset, where Java knows unset: numbers are zero there.
same(lambda: client.testStruct(Flat()), Flat(text=None, tiny=0, number=0, large=0))
same(lambda: client.testNest(Nested()), Nested(tiny=0, flat=None, number=0))
same(lambda: client.testInsanity(Crazy())[1][2], Crazy(accounts=None, flats=None))
second = SecondService.Client(TMultiplexedProtocol(wire, "SecondService"))
same(lambda: second.secondtestString("x"), 'testString("x")')
fails(lambda: SecondService.Client(TMultiplexedProtocol(wire, "Nobody")).secondtestString("x"), TApplicationException,
      lambda e: e.type == TApplicationException.UNKNOWN_METHOD)
print(passed, "passed")

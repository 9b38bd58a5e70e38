"""Serves every method at a port that it prints, until its input ends."""
import sys
import threading
import warnings

from thrift.server.TServer import TThreadedServer
from thrift.transport.TSocket import TServerSocket
from thrift.transport.TSSLSocket import TSSLServerSocket

import peer
from interop import ThriftTest
from interop.ttypes import Crazy, Digit, Failed, FailedWithMore, Flat


class Handler(object):
    def testVoid(self):
        pass

    def testMapMap(self, ignored):
        return {4: {i: i for i in range(1, 5)}, -4: {-i: -i for i in range(1, 5)}}

    def testInsanity(self, it):
        return {1: {Digit.TWO: it, Digit.THREE: it}, 2: {Digit.SIX: Crazy()}}

    def testMulti(self, tiny, number, large, names, digit, account):
        return Flat(text="Hello2", tiny=tiny, number=number, large=large)

    def testException(self, which):
        if which == "Xception":
            raise Failed(code=1001, text=which)
        if which == "TException":
            raise ValueError("as was asked for")

    def testMultiException(self, which, text):
        if which == "Xception":
            raise Failed(code=1001, text="This is an Xception")
        if which == "Xception2":
            raise FailedWithMore(code=2002, more=Flat(text="This is an Xception2"))
        return Flat(text=text)

    def testOneway(self, seconds):
        pass

    def __getattr__(self, name):
        """All other methods answer what they are asked."""
        return lambda it: it


class Processor(ThriftTest.Processor):
    def __init__(self):
        ThriftTest.Processor.__init__(self, Handler())
        self._processMap["testString"] = Processor.echo_headers

    def echo_headers(self, sequence, wire, out):
        if framing == "HEADER":
            for name, value in wire.get_headers().items():
                out.set_header(b"echo-" + name, value)
        self.process_testString(sequence, wire, out)


warnings.simplefilter("ignore")  # the first line of the output is the port
protocol, framing = sys.argv[1], sys.argv[2]
if len(sys.argv) > 3:
    socket = TSSLServerSocket("127.0.0.1", 0, certfile=sys.argv[3], keyfile=sys.argv[4])
else:
    socket = TServerSocket("127.0.0.1", 0)
socket.listen()
print(socket.handle.getsockname()[1], flush=True)
socket.listen = lambda: None
server = TThreadedServer(
    Processor(), socket, peer.transports(framing), peer.protocols(protocol, framing), daemon=True)
threading.Thread(target=server.serve, daemon=True).start()
sys.stdin.read()

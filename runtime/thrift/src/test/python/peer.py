"""How the Python peers speak: the pieces of Apache Thrift's library that a form stands for."""
from thrift.protocol import THeaderProtocol
from thrift.protocol.TBinaryProtocol import TBinaryProtocolFactory
from thrift.protocol.TCompactProtocol import TCompactProtocolFactory
from thrift.transport import THeaderTransport, TTransport

KINDS = THeaderTransport.THeaderSubprotocolID
CLIENTS = THeaderTransport.THeaderClientType


def protocols(protocol, framing):
    if framing == "HEADER":
        kind = KINDS.COMPACT if protocol == "COMPACT" else KINDS.BINARY
        return THeaderProtocol.THeaderProtocolFactory((CLIENTS.HEADERS,), kind)
    return TCompactProtocolFactory() if protocol == "COMPACT" else TBinaryProtocolFactory()


def transports(framing):
    if framing == "FRAMED":
        return TTransport.TFramedTransportFactory()
    return TTransport.TBufferedTransportFactory()

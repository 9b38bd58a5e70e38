/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import com.google.protobuf.Parser;
import io.beckon.benchmarks.codec.AvroContender.Read;
import io.beckon.benchmarks.codec.AvroContender.Write;
import io.beckon.codec.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.fory.config.CompatibleMode;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocolFactory;

/** Who is measured. Each runs in JVMs of its own, so that none spoils another's call sites. */
public enum Library {
    /** This project's tagged encoding. */
    BECKON_TAGGED {
        @Override
        Trial<?> trial(Message message) {
            return message.typed().trial(Encoding.TAGGED);
        }
    },
    /** This project's packed encoding. */
    BECKON_PACKED {
        @Override
        Trial<?> trial(Message message) {
            return message.typed().trial(Encoding.PACKED);
        }
    },
    /** The tagged encoding without generator, rules and limits. */
    HAND_WRITTEN {
        @Override
        Trial<?> trial(Message message) {
            return switch (message) {
                case SMALL -> hand(message, HandMessages::write, HandMessages::readReading);
                case ORDER -> hand(message, HandMessages::write, HandMessages::readOrder);
                case SERIES -> hand(message, HandMessages::write, HandMessages::readSeries);
                case BLOB -> hand(message, HandMessages::write, HandMessages::readBlob);
            };
        }
    },
    /** Apache Fory where both sides have the same classes. */
    FORY_CONSISTENT {
        @Override
        Trial<?> trial(Message message) {
            return fory(message, CompatibleMode.SCHEMA_CONSISTENT);
        }
    },
    /** Apache Fory where classes may differ. */
    FORY_COMPATIBLE {
        @Override
        Trial<?> trial(Message message) {
            return fory(message, CompatibleMode.COMPATIBLE);
        }
    },
    /** protobuf. */
    PROTOBUF {
        @Override
        Trial<?> trial(Message message) {
            return switch (message) {
                case SMALL -> protobuf(ProtobufMessages.of(Samples.reading()));
                case ORDER -> protobuf(ProtobufMessages.of(Samples.order()));
                case SERIES -> protobuf(ProtobufMessages.of(Samples.series()));
                case BLOB -> protobuf(ProtobufMessages.of(Samples.blob()));
            };
        }
    },
    /** Simple Binary Encoding. */
    SBE {
        @Override
        Trial<?> trial(Message message) {
            return switch (message) {
                case SMALL -> sbe(message, SbeMessages::write, SbeMessages::readReading);
                case ORDER -> sbe(message, SbeMessages::write, SbeMessages::readOrder);
                case SERIES -> sbe(message, SbeMessages::write, SbeMessages::readSeries);
                case BLOB -> sbe(message, SbeMessages::write, SbeMessages::readBlob);
            };
        }
    },
    /** Apache Avro. */
    AVRO {
        @Override
        Trial<?> trial(Message message) {
            return switch (message) {
                case SMALL -> avro(message, AvroMessages::write, AvroMessages::readReading);
                case ORDER -> avro(message, AvroMessages::write, AvroMessages::readOrder);
                case SERIES -> avro(message, AvroMessages::write, AvroMessages::readSeries);
                case BLOB -> avro(message, AvroMessages::write, AvroMessages::readBlob);
            };
        }
    },
    /** Kryo. */
    KRYO {
        @Override
        Trial<?> trial(Message message) {
            return new Trial<>(new KryoContender<>(typeOf(message)), value(message));
        }
    },
    /** Apache Thrift's compact protocol. */
    THRIFT_COMPACT {
        @Override
        Trial<?> trial(Message message) {
            return thrift(message, new TCompactProtocol.Factory());
        }
    },
    /** Apache Thrift's binary protocol. */
    THRIFT_BINARY {
        @Override
        Trial<?> trial(Message message) {
            return thrift(message, new TBinaryProtocol.Factory());
        }
    },
    /** The floor. */
    MEMCPY {
        @Override
        Trial<?> trial(Message message) {
            ByteBuf bytes = BECKON_TAGGED.trial(message).encoded(message.isLarge());
            try {
                return new Trial<>(new Memcpy(), ByteBufUtil.getBytes(bytes));
            } finally {
                bytes.release();
            }
        }
    };

    abstract Trial<?> trial(Message message);

    @SuppressWarnings("unchecked") // the caller says what the message is
    private static <T> T value(Message message) {
        return (T) message.plain();
    }

    @SuppressWarnings("unchecked") // the class of what it is
    private static <T> Class<T> typeOf(Message message) {
        return (Class<T>) message.plain().getClass();
    }

    private static <T> Trial<T> hand(Message message, BiConsumer<T, HandOutput> write, Function<HandInput, T> read) {
        return new Trial<>(new HandContender<>(write, read), value(message));
    }

    @SuppressWarnings("unchecked") // a message's parser makes messages of its class
    private static <T extends com.google.protobuf.Message> Trial<T> protobuf(T value) {
        return new Trial<>(new ProtobufContender<>((Parser<T>) value.getParserForType()), value);
    }

    private static <T> Trial<T> sbe(Message message, SbeContender.Write<T> write, SbeContender.Read<T> read) {
        return new Trial<>(new SbeContender<>(write, read), value(message));
    }

    private static <T> Trial<T> avro(Message message, Write<T> write, Read<T> read) {
        return new Trial<>(new AvroContender<>(write, read), value(message));
    }

    private static Trial<?> fory(Message message, CompatibleMode mode) {
        return new Trial<>(new ForyContender<>(typeOf(message), mode), value(message));
    }

    private static Trial<?> thrift(Message message, TProtocolFactory protocol) {
        return switch (message) {
            case SMALL -> thrift(message, ThriftReading.STRUCT, protocol);
            case ORDER -> thrift(message, ThriftOrder.STRUCT, protocol);
            case SERIES -> thrift(message, ThriftSeries.STRUCT, protocol);
            case BLOB -> thrift(message, ThriftBlob.STRUCT, protocol);
        };
    }

    private static <T> Trial<T> thrift(Message message, ThriftStruct<T> struct, TProtocolFactory protocol) {
        return new Trial<>(new LibthriftContender<>(struct, protocol), value(message));
    }
}

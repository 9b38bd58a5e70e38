/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random values of random shapes, against Apache's own compact protocol: the same bytes, and the same values back. */
class LibthriftTest {
    @Test
    void weWriteTheBytesThatLibthriftWrites() {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.struct(random, 3);
            Object value = shape.value(random);
            assertThat(Wire.hex(Wire.encode(shape.codec(), value)))
                    .isEqualTo(Wire.hex(ThriftPeer.encode(shape, value)));
        });
    }

    @Test
    void weReadWhatLibthriftWrites() {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.struct(random, 3);
            Object value = shape.value(random);
            assertThat(Wire.decode(shape.codec(), ThriftPeer.encode(shape, value)))
                    .isEqualTo(value);
        });
    }

    @Test
    void libthriftReadsWhatWeWrite() {
        Seeds.each(4_000, random -> {
            Shape shape = Shape.struct(random, 3);
            Object value = shape.value(random);
            assertThat(ThriftPeer.decode(shape, Wire.encode(shape.codec(), value)))
                    .isEqualTo(value);
        });
    }

    @Test
    void everyBaseTypeTravelsInFieldsAndInContainers() {
        Seeds.each(50, random -> {
            for (BaseShape base : BaseShape.values()) {
                for (Shape shape :
                        List.of(base, new Shape.ListOf(base), new Shape.SetOf(base), new Shape.MapOf(base, base))) {
                    Shape struct = new Shape.StructOf(new TreeMap<>(Map.of(1, shape)));
                    Object value = Map.of(1, shape.value(random));
                    byte[] bytes = Wire.encode(struct.codec(), value);
                    assertThat(bytes).as("%s", shape).isEqualTo(ThriftPeer.encode(struct, value));
                    assertThat(Wire.decode(struct.codec(), bytes))
                            .as("%s", shape)
                            .isEqualTo(value);
                }
            }
        });
    }
}

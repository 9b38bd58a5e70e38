/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.EncodeException;
import io.beckon.codec.MissingFieldException;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.Notes;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.StructDescriptor.Kind;
import io.beckon.codec.schema.TypeDescriptor;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DynamicValuesTest {
    private static final EnumDescriptor COLOUR =
            new EnumDescriptor("Colour", List.of(new EnumDescriptor.Member("RED", 1, Notes.NONE)), Notes.NONE);
    private static final StructDescriptor EITHER = new StructDescriptor(
            Kind.UNION, "Either", List.of(field(1, "number", Presence.UNMARKED, () -> BaseType.I32)), Notes.NONE);
    private static final StructDescriptor ORDER = new StructDescriptor(
            Kind.STRUCT,
            "Order",
            List.of(
                    new FieldDescriptor(
                            2,
                            "count",
                            Presence.UNMARKED,
                            () -> BaseType.I32,
                            // field 0, an i32: 7
                            () -> new byte[] {0x05, 0x00, 0x0E, 0x00},
                            FieldBounds.NONE,
                            Notes.NONE),
                    field(1, "id", Presence.REQUIRED, () -> BaseType.I64),
                    field(3, "colours", Presence.UNMARKED, () -> new ListDescriptor(() -> COLOUR)),
                    field(4, "either", Presence.OPTIONAL, () -> EITHER),
                    field(5, "next", Presence.OPTIONAL, DynamicValuesTest::order),
                    new FieldDescriptor(
                            6,
                            "pin",
                            Presence.OPTIONAL,
                            () -> BaseType.STRING,
                            null,
                            FieldBounds.NONE,
                            Notes.NONE.withAnnotation("sensitive", ""))),
            Notes.NONE);
    private static final DynamicCodec CODEC = DynamicCodec.of(ORDER);

    private static TypeDescriptor order() {
        return ORDER;
    }

    private static FieldDescriptor field(int id, String name, Presence presence, Supplier<TypeDescriptor> type) {
        return new FieldDescriptor(id, name, presence, type, null, FieldBounds.NONE, Notes.NONE);
    }

    private static DynamicStruct.Builder builder() {
        return DynamicStruct.builder(ORDER).set("id", 5L);
    }

    private static String encoded(Object value) {
        var buffer = Unpooled.buffer();
        CODEC.encode(value, new WireWriter(buffer));
        return ByteBufUtil.hexDump(buffer);
    }

    private static DynamicStruct decoded(String hex) {
        WireReader in = new WireReader(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));
        return (DynamicStruct) CODEC.decode(in);
    }

    @Test
    void fieldsAreWrittenWithAscendingIdsAndDefaults() {
        assertThat(encoded(builder().build())).isEqualTo("160a" + "150e" + "1905" + "00");
        assertThat(decoded("160a00")).isEqualTo(builder().build());
        assertThat(decoded("160a00").get("count")).isEqualTo(7);
        assertThat(decoded("160a00").get("either")).isNull();
    }

    @Test
    void unknownFieldsAreSkippedAndUnknownNumbersAndCasesKept() {
        // colours [9], either case 3, field 9 a struct
        DynamicStruct order = decoded("160a" + "291512" + "1c3502" + "00" + "5c00" + "00");
        assertThat(order.get("colours")).isEqualTo(List.of(new DynamicEnum(COLOUR, 9)));
        DynamicUnion either = (DynamicUnion) order.get("either");
        assertThat(either).isNotNull().hasToString("Either[unrecognized 3]");
        assertThat(either.field()).isNull();
        assertThatThrownBy(() -> encoded(order))
                .isInstanceOf(EncodeException.class)
                .hasMessageContaining("Either");
    }

    @Test
    void whatIsMissingOrTooDeepIsRefused() {
        assertThatThrownBy(() -> decoded("00"))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("Order.id is missing");
        assertThatThrownBy(() -> decoded("160a" + "4c" + "00" + "00"))
                .hasMessageStartingWith("Order.id is missing")
                .hasMessageContaining("(field next,");
        assertThatThrownBy(() -> DynamicStruct.builder(ORDER).build()).isInstanceOf(MissingFieldException.class);
        DecodeLimits shallow = new DecodeLimits(2, 10, 1 << 20, 64, 1 << 20);
        byte[] nested = ByteBufUtil.decodeHexDump("160a" + "4c" + "160a" + "4c" + "160a" + "000000");
        assertThatThrownBy(() -> CODEC.decode(new WireReader(Unpooled.wrappedBuffer(nested), shallow)))
                .hasMessageStartingWith("nested more than 2 deep");
    }

    @Test
    void valuesOfOtherTypesAreRefused() {
        assertThatThrownBy(() -> builder().set("count", 7L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.count is a java.lang.Long, where a value of i32 is wanted");
        assertThatThrownBy(() -> builder().set("colours", List.of(new DynamicEnum(COLOUR, 1), "RED")))
                .hasMessage("Order.colours[1] is a java.lang.String, where a value of Colour is wanted");
        assertThatThrownBy(() -> builder().set("nope", 1)).hasMessage("Order has no field nope");
        assertThatThrownBy(() -> builder().set("count", null)).hasMessage("Order.count is null, and not optional");
        assertThatThrownBy(() -> DynamicUnion.of(EITHER, "number", "1")).hasMessageContaining("value of i32");
        assertThatThrownBy(() -> DynamicEnum.of(COLOUR, "BLUE")).hasMessage("Colour has no member BLUE");
        assertThatThrownBy(() -> CODEC.encode("x", new WireWriter(Unpooled.buffer())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesDoNotChangeAndHideWhatIsSensitive() {
        List<DynamicEnum> colours = new ArrayList<>(List.of(new DynamicEnum(COLOUR, 1)));
        DynamicStruct order =
                builder().set("colours", colours).set("pin", "1234").build();
        colours.clear();
        assertThat(order).hasToString("Order[count=7, id=5, colours=[RED], pin=***]");
        assertThat(order)
                .isEqualTo(builder()
                        .set("colours", List.of(DynamicEnum.of(COLOUR, "RED")))
                        .set("pin", "1234")
                        .build())
                .isNotEqualTo(builder().build());
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads structs as Apache Thrift's generated code does: fields in any order, of several with one id the last, and none whose type is
 * not what the codec reads. Elements of containers have to have their type all the same, because Apache reads something else there.
 *
 * <p>Reading goes straight on as long as fields ascend, as they do in what Apache's generated code writes. The first that does not has the
 * message begun anew; from then on each struct is passed over once when it begins, to know where its fields stand. So a byte is looked at once
 * for each struct around it, and once before.
 */
abstract class LenientReader extends WireReader {
    /** Whether fields have been found that do not ascend. */
    private boolean isIndexed;

    /** Per depth, the fields of the struct there, where they are indexed. */
    private @Nullable FieldIndex[] indexes = new FieldIndex[4];

    /** How deep the outermost struct stands, or 0 outside of any; and what was so when it began. */
    private int outermost;

    private int start;
    private long heapThen;
    private long owedThen;

    /** How deep the innermost union stands whose case has yet to be read, or 0. */
    private int caseDepth;

    LenientReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    /** Reads a header. {@return the head, or {@link #NO_FIELD} at the struct's end} */
    abstract int anyHeader();

    @Override
    final void beginStruct(StructCodec<?> codec) {
        if (outermost == 0) {
            start = position();
            heapThen = heapLeft;
            owedThen = owed;
            outermost = depth + 1;
        }
        super.beginStruct(codec);
    }

    @Override
    final void endStruct() {
        super.endStruct();
        if (depth < outermost) {
            outermost = 0;
        }
    }

    @Override
    final boolean readsAgain(int depthOfStruct) {
        if (depthOfStruct != outermost) {
            return false;
        }
        while (depth > depthOfStruct) {
            leave();
        }
        leave();
        moveTo(start);
        heapLeft = heapThen;
        owed = owedThen;
        isIndexed = true;
        outermost = 0;
        return true;
    }

    @Override
    final void first() {
        if (isIndexed) {
            index();
            next();
        } else {
            head = anyHeader();
        }
    }

    @Override
    final void next() {
        if (isIndexed) {
            nextOf(index(depth));
            return;
        }
        int came = anyHeader();
        if (came >> 4 <= head >> 4) {
            throw ReadAgain.MESSAGE;
        }
        head = came;
    }

    @Override
    final void pass() {
        if (!isIndexed) {
            skip();
        }
        next();
    }

    @Override
    final void passOtherType(WireType came, WireType wanted) {
        if (caseDepth == depth) {
            throw ReadAgain.CASE;
        }
        pass();
    }

    /** {@inheritDoc} So has an enum's number that is not known, as in Apache's Java, where something else may stand there. */
    @Override
    public final <T extends @Nullable Object> @Nullable T value(int id, Codec<T> codec, @Nullable T absent) {
        T value = super.value(id, codec, absent);
        return absent != null && isUnknown(codec, value) ? absent : value;
    }

    @Override
    public final <T extends @Nullable Object> @Nullable T optionalValue(int id, Codec<T> codec) {
        T value = super.value(id, codec, null);
        return isUnknown(codec, value) ? null : value;
    }

    private static <T extends @Nullable Object> boolean isUnknown(Codec<T> codec, @Nullable T value) {
        return codec instanceof EnumCodec<?> numbers && numbers.isUnrecognized(value);
    }

    @Override
    final int beginCase(String union) {
        caseDepth = depth;
        return super.beginCase(union);
    }

    @Override
    final void endCase(String union) {
        caseDepth = 0;
        super.endCase(union);
    }

    @Override
    final boolean isLenient() {
        return true;
    }

    /** Finds the fields of the struct that begins here. */
    private void index() {
        FieldIndex index = index(depth);
        index.clear();
        for (head = anyHeader(); head != NO_FIELD; head = anyHeader()) {
            charge(index.add(head, position()));
            skip();
        }
        index.end = position();
        index.sort();
    }

    private void nextOf(FieldIndex index) {
        if (index.hasNext()) {
            head = index.next();
            moveTo(index.position());
        } else {
            head = NO_FIELD;
            moveTo(index.end);
        }
    }

    private FieldIndex index(int atDepth) {
        if (atDepth >= indexes.length) {
            indexes = Arrays.copyOf(indexes, 2 * atDepth);
        }
        FieldIndex index = indexes[atDepth];
        if (index == null) {
            index = new FieldIndex();
            indexes[atDepth] = index;
        }
        return index;
    }
}

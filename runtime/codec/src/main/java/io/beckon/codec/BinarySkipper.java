/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/** Passes over values of the binary encoding. */
final class BinarySkipper extends Skipper {
    private final BinaryReader in;

    BinarySkipper(BinaryReader in) {
        super(in);
        this.in = in;
    }

    @Override
    void field() {
        int code = in.unsignedByte();
        if (code == 0) {
            pop();
            return;
        }
        in.pass(2);
        value(in.type(code));
    }

    @Override
    void fieldValue(WireType type) {
        value(type);
    }

    @Override
    void value(WireType type) {
        switch (type) {
            case BINARY -> in.pass(in.length());
            case STRUCT -> pushStruct();
            case LIST, SET -> list();
            case MAP -> map();
            default -> in.pass(BinaryTypes.leastBytes(type));
        }
    }

    private void list() {
        int code = in.unsignedByte();
        int count = in.count();
        if (count == 0) {
            pushNothing();
            return;
        }
        WireType element = in.type(code);
        in.believe(count, BinaryTypes.leastBytes(element));
        pushElements(count, element);
    }

    private void map() {
        int keyCode = in.unsignedByte();
        int valueCode = in.unsignedByte();
        int count = in.count();
        if (count == 0) {
            pushNothing();
            return;
        }
        WireType key = in.type(keyCode);
        WireType value = in.type(valueCode);
        in.believe(count, BinaryTypes.leastBytes(key) + BinaryTypes.leastBytes(value));
        pushEntries(count, key, value);
    }
}

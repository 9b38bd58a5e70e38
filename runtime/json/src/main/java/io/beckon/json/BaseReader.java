/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.io.IOException;

/** Reads values of base types and enums, and says where the reading is. */
final class BaseReader {
    private final JsonParser json;

    BaseReader(JsonParser json) {
        this.json = json;
    }

    /** {@return the value at the current token} */
    Object read(BaseType type) throws IOException {
        JsonToken token = json.currentToken();
        boolean isBool = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        if (type == BaseType.BOOL && isBool) {
            return token == JsonToken.VALUE_TRUE;
        }
        boolean takesString = type != BaseType.BOOL && !isSmallInteger(type);
        if (token == JsonToken.VALUE_STRING && takesString) {
            return parsed(type, json.getText(), "a string that ");
        }
        boolean isNumber = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (isNumber && (isSmallInteger(type) || type == BaseType.I64 || isFractional(type))) {
            return parsed(type, json.getText(), "a number that ");
        }
        throw problem(found() + ", where a value of " + type + " is wanted");
    }

    /** {@return the member at the current token: a name, or a number that need not have one} */
    Object read(EnumDescriptor type) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new DynamicEnum(type, (Integer) parsed(BaseType.I32, json.getText(), "a number that "));
        }
        if (token != JsonToken.VALUE_STRING) {
            throw problem(found() + ", where a value of " + type + " is wanted");
        }
        return member(type, json.getText());
    }

    /** {@return a key that is the name of a member} */
    Object name(TypeDescriptor key, String name) {
        if (key instanceof BaseType base) {
            return parsed(base, name, "a name that ");
        }
        EnumDescriptor type = (EnumDescriptor) key;
        boolean isNumber = !name.isEmpty() && (name.charAt(0) == '-' || Character.isDigit(name.charAt(0)));
        return isNumber
                ? new DynamicEnum(type, (Integer) parsed(BaseType.I32, name, "a name that "))
                : member(type, name);
    }

    private DynamicEnum member(EnumDescriptor type, String name) {
        if (type.member(name) == null) {
            throw problem(type + " has no member " + ValueReader.shortened(name));
        }
        return DynamicEnum.of(type, name);
    }

    private Object parsed(BaseType type, String text, String what) {
        try {
            return BaseText.parse(type, text);
        } catch (IllegalArgumentException e) {
            throw problem(what + e.getMessage());
        }
    }

    private static boolean isSmallInteger(BaseType type) {
        return type == BaseType.I8 || type == BaseType.I16 || type == BaseType.I32;
    }

    private static boolean isFractional(BaseType type) {
        return type == BaseType.DOUBLE || type == BaseType.DECIMAL;
    }

    /** {@return what stands at the current token} */
    String found() {
        JsonToken token = json.currentToken();
        return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a bool";
            case VALUE_NULL -> "null";
            case END_ARRAY -> "the array's end";
            default -> "nothing";
        };
    }

    JsonException problem(String what) {
        JsonLocation at = json.currentTokenLocation();
        return new JsonException(what, at.getLineNr(), at.getColumnNr(), "", null);
    }
}

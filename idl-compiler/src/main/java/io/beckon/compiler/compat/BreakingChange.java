/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static io.beckon.compiler.compat.Level.SEMANTIC;
import static io.beckon.compiler.compat.Level.SOURCE;
import static io.beckon.compiler.compat.Level.WIRE;

import java.util.Locale;

/**
 * The catalogue: every kind of change that breaks something. Its names are stable, because builds and people refer to them.
 *
 * <p>The wire rules follow the strict reader of the compact encoding: it refuses a value whose type on the wire is another than
 * the one it expects, passes over fields it does not know, and reads an enum as an i32. {@link TypeComparison} knows the types.
 */
public enum BreakingChange {
    STRUCT_REMOVED(
            SOURCE,
            "A struct, union or exception is gone.",
            "`struct Item {}` -> nothing",
            "keep it; mark it `(deprecated = \"...\")` until nobody uses it"),
    ENUM_REMOVED(SOURCE, "An enum is gone.", "`enum Size { S }` -> nothing", "keep it until nobody uses it"),
    TYPEDEF_REMOVED(
            SOURCE,
            "A typedef is gone, which other schemas may use.",
            "`typedef i64 Id` -> nothing",
            "keep it: it costs nothing"),
    CONSTANT_REMOVED(SOURCE, "A constant is gone.", "`const i32 MAX = 9` -> nothing", "keep it until nobody uses it"),
    SERVICE_REMOVED(
            WIRE,
            "A service is gone: its clients get UNIMPLEMENTED.",
            "`service Shop {}` -> nothing",
            "keep it until its last client is gone"),
    DEFINITION_KIND_CHANGED(
            SOURCE,
            "A name now stands for another kind of thing, as an enum where a struct was.",
            "`struct Size {...}` -> `enum Size {...}`",
            "give the new thing a name of its own"),
    STRUCT_KIND_CHANGED(
            SOURCE,
            "A struct became an exception or the other way round: the bytes stay, the Java changes.",
            "`struct Fault {...}` -> `exception Fault {...}`",
            "define a second type of the other kind"),
    UNION_KIND_CHANGED(
            WIRE,
            "A union became a struct or exception or the other way round: a union holds exactly one field.",
            "`struct Shape {...}` -> `union Shape {...}`",
            "define a second type of the other kind"),
    DEFINITION_MOVED(
            SEMANTIC,
            "A definition is in another file: schemas that include the old one no longer find it.",
            "`Item` in `shop.rpc` -> in `items.rpc`",
            "leave a typedef in the old file, if other projects include it"),
    JAVA_PACKAGE_CHANGED(
            SOURCE,
            "The generated Java is in another package.",
            "`namespace java a` -> `namespace java b`",
            "keep the Java namespace"),
    NAMESPACE_CHANGED(
            SEMANTIC,
            "The namespace for another language changed or is gone: code generated for that language moves.",
            "`namespace py a` -> `namespace py b`",
            "keep the namespace"),

    FIELD_REMOVED(
            SOURCE,
            "A field or parameter is gone that readers can do without.",
            "`1: i32 a` -> nothing",
            "keep it, or make sure that nobody uses its id and name again"),
    REQUIRED_FIELD_REMOVED(
            WIRE,
            "A field or parameter is gone that old readers insist on.",
            "`1: required i32 a` -> nothing",
            "make it `optional` in one release and remove it in a later one, when no old reader is left"),
    FIELD_RENUMBERED(
            WIRE,
            "A field or parameter has another id: each side passes over what the other sends.",
            "`1: i32 a` -> `2: i32 a`",
            "give it back its old id"),
    FIELD_ID_REUSED(
            WIRE,
            "An id now belongs to something else, with another name and another type.",
            "`1: i32 a` -> `1: string b`",
            "keep the id for what it was, and give the new field one that was never used"),
    FIELD_RENAMED(
            SOURCE,
            "A field has another name: its accessor in Java and its key in JSON change.",
            "`1: i32 a` -> `1: i32 b`",
            "keep the name; if this is another field, give it an id that was never used"),
    PARAMETER_RENAMED(
            SEMANTIC,
            "A parameter has another name: Java callers do not notice, its key in JSON changes.",
            "`f(1: i32 a)` -> `f(1: i32 b)`",
            "keep the name; if this is another parameter, give it an id that was never used"),
    FIELD_TYPE_CHANGED(
            WIRE,
            "A field or parameter has a type that is encoded differently.",
            "`1: i32 a` -> `1: i64 a`",
            "keep the old field, and add one of the new type under an id that was never used"),
    FIELD_TEXT_CHANGED(
            WIRE,
            "A string became a binary or the other way round: bytes that are not UTF-8 cannot be read as a string.",
            "`1: string a` -> `1: binary a`",
            "keep the old field, and add one of the new type under an id that was never used"),
    FIELD_JAVA_TYPE_CHANGED(
            SOURCE,
            "A field or parameter has another type in Java with the same encoding, such as an enum for an `i32`.",
            "`1: i32 size` -> `1: Size size`",
            "keep the type, or change the code that uses it together with the schema"),
    FIELD_BECAME_REQUIRED(
            WIRE,
            "New readers insist on a field or parameter that old peers may leave out.",
            "`1: optional i32 a` -> `1: required i32 a`",
            "leave it as it was, and check it in code"),
    FIELD_NO_LONGER_REQUIRED(
            WIRE,
            "Old readers insist on a field or parameter that new peers may leave out.",
            "`1: required i32 a` -> `1: optional i32 a`",
            "always set it until no old reader is left, or leave it as it was"),
    FIELD_PRESENCE_CHANGED(
            SEMANTIC,
            "`required` is gone from a field or parameter that is always written all the same.",
            "`1: required i32 a` -> `1: i32 a`",
            "leave it as it was"),
    FIELD_NULLABILITY_CHANGED(
            SOURCE,
            "A field or parameter may be null in Java and could not before, or the other way round.",
            "`1: i32 a` -> `1: optional i32 a`",
            "leave it as it was, or change the code that uses it together with the schema"),
    REQUIRED_FIELD_ADDED(
            WIRE,
            "New readers insist on a field or parameter that old peers do not know.",
            "nothing -> `2: required i32 b`",
            "mark it `optional` or give it a default"),
    FIELD_ADDED_IN_BETWEEN(
            SEMANTIC,
            "A new field's id is below one in use, where an earlier version may have had another field.",
            "`1: a, 5: b` -> `1: a, 3: c, 5: b`",
            "take an id above all that were ever used"),
    DEFAULT_CHANGED(
            SEMANTIC,
            "What an absent field or parameter means is another value for new readers than for old ones.",
            "`1: i32 a = 1` -> `1: i32 a = 2`",
            "keep the default, and set the new value in code"),
    CONSTRAINT_CHANGED(
            SEMANTIC,
            "An annotation that limits or guards a value changed: `min`, `max`, `size`, `pattern`, `sensitive`.",
            "`1: i32 a (max = \"9\")` -> `1: i32 a (max = \"5\")`",
            "keep it, or be sure that every peer's values pass"),
    FIELDS_REORDERED(
            SOURCE,
            "Fields stand in another order, and so do the components of the Java record.",
            "`1: a, 2: b` -> `2: b, 1: a`",
            "keep the order, and add new ones at the end"),

    CASE_REMOVED(
            SOURCE,
            "A union lost a case: its Java type is gone, and a peer that sends it is not understood.",
            "`union U { 1: i32 a, 2: i32 b }` -> `union U { 1: i32 a }`",
            "keep it until nobody sends it"),
    CASE_ADDED(
            SOURCE,
            "A union has a new case: `match` asks for one more function, and old peers read `Unrecognized`.",
            "`union U { 1: i32 a }` -> `union U { 1: i32 a, 2: i32 b }`",
            "teach every reader the new case before anybody sends it"),

    MEMBER_REMOVED(
            SOURCE,
            "An enum lost a member: its Java constant is gone, and its number reads as UNRECOGNIZED.",
            "`{ S = 1, M = 2 }` -> `{ S = 1 }`",
            "keep it until nobody sends it"),
    MEMBER_RENUMBERED(
            WIRE,
            "A member has another number: peers take one value for another.",
            "`{ S = 1 }` -> `{ S = 2 }`",
            "give it back its old number"),
    MEMBER_NUMBER_REUSED(
            WIRE,
            "The number of a member that is gone went to another one: peers take one for the other.",
            "`{ S = 1, M = 2 }` -> `{ M = 1 }`",
            "keep the number for what it was"),
    MEMBER_RENAMED(
            SOURCE,
            "A member has another name: its Java constant and its text in JSON change.",
            "`{ S = 1 }` -> `{ SMALL = 1 }`",
            "keep the name; if this is another member, give it a number that was never used"),
    KEY_GREW(
            SEMANTIC,
            "What is a map's key or a set's element got a field, case or member: old readers take for one what differs in it alone.",
            "`set<Size>` with `{ S = 1 }` -> `{ S = 1, M = 2 }`",
            "send it only to readers that know it, or put a list in the container's place"),

    SERVICE_NAME_CHANGED(
            WIRE,
            "Peers call a service by its namespace and name, and the namespace changed.",
            "`namespace * a` -> `namespace * b`",
            "keep the name on the wire by `namespace *`; the Java package may still change"),
    SERVICE_PARENT_CHANGED(
            SOURCE,
            "A service extends another one or none any more, and so does its Java interface.",
            "`service A extends B` -> `service A`",
            "keep the parent"),
    METHOD_REMOVED(
            WIRE,
            "A method is gone: old clients that call it get UNIMPLEMENTED.",
            "`i32 f()` -> nothing",
            "keep it, `(deprecated = \"...\")`, until its last caller is gone"),
    METHOD_RENAMED(
            WIRE,
            "A method has another name, which is what peers call it by.",
            "`i32 find(i64 id)` -> `i32 get(i64 id)`",
            "keep the method, and add one of the new name beside it"),
    RESULT_TYPE_CHANGED(
            WIRE,
            "A method's result is encoded differently, or there is one where there was none.",
            "`i32 f()` -> `i64 f()`",
            "keep the method, and add one with the new result beside it"),
    RESULT_JAVA_TYPE_CHANGED(
            SOURCE,
            "A method's result has another type in Java with the same encoding.",
            "`i32 f()` -> `Size f()`",
            "keep the type, or change the code that uses it together with the schema"),
    STREAM_CHANGED(
            WIRE,
            "A result or parameter became a stream or is none any more: the call takes another course.",
            "`i32 f()` -> `stream<i32> f()`",
            "keep the method, and add one with streams beside it"),
    ONEWAY_CHANGED(
            WIRE,
            "One side waits for an answer that the other does not send.",
            "`void f()` -> `oneway void f()`",
            "keep the method, and add another beside it"),
    PARAMETER_ADDED(
            SOURCE,
            "A method takes one more parameter, which all its callers and implementations have to name.",
            "`f(1: i32 a)` -> `f(1: i32 a, 2: optional i32 b)`",
            "change them together with the schema, or take a struct as the only parameter: structs grow in peace"),
    PARAMETERS_REORDERED(
            SOURCE,
            "Parameters stand in another order, and so do those of the Java method.",
            "`f(1: i32 a, 2: i32 b)` -> `f(2: i32 b, 1: i32 a)`",
            "keep the order; the ids alone count on the wire"),
    THROWS_ADDED(
            SEMANTIC,
            "A method throws an exception that old clients do not know: they get a status in its place.",
            "`f()` -> `f() throws (1: Fault fault)`",
            "throw it only at callers that know it"),
    THROWS_REMOVED(
            SEMANTIC,
            "An exception is no longer declared: who catches it waits in vain, and from old servers it comes as a status.",
            "`f() throws (1: Fault fault)` -> `f()`",
            "keep the declaration until no server throws it"),
    THROWS_CHANGED(
            WIRE,
            "The id of a declared exception now stands for another one, or the exception has another id.",
            "`throws (1: A a)` -> `throws (1: B b)`",
            "keep the id for the exception that it was, and give the new one the next id"),
    RETRY_SAFETY_CHANGED(
            SEMANTIC,
            "`readonly`, `idempotent` or `once` came or went: clients repeat a failed call that they did not, or stop to.",
            "`f() (idempotent)` -> `f()`",
            "keep the promise, or add a method that makes another"),
    TIMEOUT_CHANGED(
            SEMANTIC,
            "A method's own timeout changed.",
            "`f() (timeout = \"2s\")` -> `f() (timeout = \"1s\")`",
            "make it longer rather than shorter"),

    TYPEDEF_CHANGED(
            SOURCE,
            "A typedef stands for another type; where this schema uses it, that use is judged by itself.",
            "`typedef i32 Id` -> `typedef i64 Id`",
            "define a second typedef"),
    RESERVED_REMOVED(
            SEMANTIC,
            "A number or name is no longer reserved, so that it can be given another meaning.",
            "`reserved 3` -> nothing",
            "keep it reserved"),
    CONSTANT_TYPE_CHANGED(
            SOURCE, "A constant has another type.", "`const i32 A = 1` -> `const i64 A = 1`", "add another constant"),
    CONSTANT_VALUE_CHANGED(
            SEMANTIC,
            "A constant has another value; Java classes keep the old one until they are compiled again.",
            "`const i32 A = 1` -> `const i32 A = 2`",
            "compile what uses it again, together with the schema");

    private final Level level;
    private final String meaning;
    private final String example;
    private final String wayOut;

    BreakingChange(Level level, String meaning, String example, String wayOut) {
        this.level = level;
        this.meaning = meaning;
        this.example = example;
        this.wayOut = wayOut;
    }

    /** {@return the stable name, as in {@code field-removed}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what it breaks at most} */
    public Level level() {
        return level;
    }

    /** {@return what happened and what comes of it, in one sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return the old and the new text, in short} */
    public String example() {
        return example;
    }

    /** {@return what to do instead} */
    public String wayOut() {
        return wayOut;
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */

/**
 * The grammar of both dialects. What .rpc refuses of Thrift's past, and what .thrift does not know of .rpc, is told by
 * checks behind the parser, which can say why.
 */
parser grammar RpcParser;

options {
    tokenVocab = RpcLexer;
}

document
    : statement* EOF
    ;

/** Apache Thrift wants headers first; nothing is lost where they are not. */
statement
    : (include | cppInclude | namespace | definition) separator?
    ;

include
    : INCLUDE LITERAL
    ;

cppInclude
    : CPP_INCLUDE LITERAL
    ;

namespace
    : NAMESPACE scope identifier annotations?
    | OLD_NAMESPACE (identifier | LITERAL)
    ;

scope
    : identifier
    | STAR
    ;

definition
    : structDefinition
    | enumDefinition
    | senumDefinition
    | typedefDefinition
    | constantDefinition
    | serviceDefinition
    ;

structDefinition
    : kind = (STRUCT | UNION | EXCEPTION) identifier XSD_ALL? OPEN_BRACE (reservation | field)* CLOSE_BRACE annotations?
    ;

/** Ids or numbers, and names, that are not to be used again. */
reservation
    : RESERVED reserved (COMMA reserved)* separator?
    ;

reserved
    : first = INTEGER (TO last = INTEGER)?
    | LITERAL
    ;

field
    : fieldId? presence? type AMPERSAND? name (EQUALS value)? xsd? annotations? separator?
    ;

fieldId
    : INTEGER COLON
    ;

presence
    : REQUIRED
    | OPTIONAL
    ;

xsd
    : XSD_OPTIONAL XSD_NILLABLE? xsdAttributes?
    | XSD_NILLABLE xsdAttributes?
    | xsdAttributes
    ;

xsdAttributes
    : XSD_ATTRS OPEN_BRACE field* CLOSE_BRACE
    ;

enumDefinition
    : ENUM identifier OPEN_BRACE (reservation | enumMember)* CLOSE_BRACE annotations?
    ;

enumMember
    : name (EQUALS INTEGER)? annotations? separator?
    ;

senumDefinition
    : SENUM identifier OPEN_BRACE senumMember* CLOSE_BRACE annotations?
    ;

senumMember
    : LITERAL separator?
    ;

typedefDefinition
    : TYPEDEF type identifier annotations?
    ;

constantDefinition
    : CONST type identifier EQUALS value annotations?
    ;

serviceDefinition
    : SERVICE identifier (EXTENDS parent = identifier)? OPEN_BRACE method* CLOSE_BRACE annotations?
    ;

method
    : (ONEWAY | ASYNC)? (VOID | type) name OPEN_PAREN parameter* CLOSE_PAREN exceptions? annotations? separator?
    ;

parameter
    : field
    ;

exceptions
    : THROWS OPEN_PAREN thrown* CLOSE_PAREN
    ;

thrown
    : field
    ;

type
    : LIST cppType? LESS type GREATER cppType? annotations?    # listType
    | SET cppType? LESS type GREATER annotations?              # setType
    | MAP cppType? LESS type COMMA type GREATER annotations?   # mapType
    | STREAM LESS type GREATER annotations?                    # streamType
    | identifier annotations?                                  # namedType
    ;

cppType
    : CPP_TYPE LITERAL
    ;

value
    : INTEGER                                       # integerValue
    | DOUBLE                                        # doubleValue
    | LITERAL                                       # literalValue
    | identifier                                    # nameValue
    | OPEN_BRACKET element* CLOSE_BRACKET           # listValue
    | OPEN_BRACE entry* CLOSE_BRACE                 # mapValue
    ;

element
    : value separator?
    ;

entry
    : value COLON value separator?
    ;

annotations
    : OPEN_PAREN annotation* CLOSE_PAREN
    ;

/** Apache Thrift knows literals only; numbers and names are as common elsewhere and as clear. */
annotation
    : name (EQUALS (LITERAL | INTEGER | DOUBLE | name))? separator?
    ;

separator
    : COMMA
    | SEMICOLON
    ;

/** What definitions are called and referred to by: no word of Thrift, and the newer ones where nothing else is meant. */
identifier
    : IDENTIFIER
    | STREAM
    | RESERVED
    | TO
    ;

/** What is called something inside a definition: any word will do. */
name
    : identifier
    | INCLUDE
    | CPP_INCLUDE
    | NAMESPACE
    | OLD_NAMESPACE
    | STRUCT
    | UNION
    | EXCEPTION
    | ENUM
    | SENUM
    | TYPEDEF
    | CONST
    | SERVICE
    | EXTENDS
    | ONEWAY
    | ASYNC
    | VOID
    | THROWS
    | REQUIRED
    | OPTIONAL
    | MAP
    | SET
    | LIST
    | CPP_TYPE
    | XSD_ALL
    | XSD_OPTIONAL
    | XSD_NILLABLE
    | XSD_ATTRS
    ;

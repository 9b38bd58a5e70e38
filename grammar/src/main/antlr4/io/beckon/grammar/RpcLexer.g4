/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */

/** Words of .rpc and .thrift files. Total: every text becomes tokens, and what is no word becomes an error token. */
lexer grammar RpcLexer;

// Headers
INCLUDE: 'include';
CPP_INCLUDE: 'cpp_include';
NAMESPACE: 'namespace';
OLD_NAMESPACE
    : 'cocoa_prefix'
    | 'cpp_namespace'
    | 'csharp_namespace'
    | 'delphi_namespace'
    | 'java_package'
    | 'perl_package'
    | 'php_namespace'
    | 'py_module'
    | 'ruby_namespace'
    | 'smalltalk_category'
    | 'smalltalk_prefix'
    | 'xsd_namespace'
    ;

// Definitions
STRUCT: 'struct';
UNION: 'union';
EXCEPTION: 'exception';
ENUM: 'enum';
SENUM: 'senum';
TYPEDEF: 'typedef';
CONST: 'const';
SERVICE: 'service';

// Inside definitions
EXTENDS: 'extends';
ONEWAY: 'oneway';
ASYNC: 'async';
VOID: 'void';
THROWS: 'throws';
REQUIRED: 'required';
OPTIONAL: 'optional';
MAP: 'map';
SET: 'set';
LIST: 'list';
STREAM: 'stream';
RESERVED: 'reserved';
TO: 'to';
CPP_TYPE: 'cpp_type';
XSD_ALL: 'xsd_all';
XSD_OPTIONAL: 'xsd_optional';
XSD_NILLABLE: 'xsd_nillable';
XSD_ATTRS: 'xsd_attrs';

OPEN_BRACE: '{';
CLOSE_BRACE: '}';
OPEN_BRACKET: '[';
CLOSE_BRACKET: ']';
OPEN_PAREN: '(';
CLOSE_PAREN: ')';
LESS: '<';
GREATER: '>';
COMMA: ',';
SEMICOLON: ';';
COLON: ':';
EQUALS: '=';
STAR: '*';
AMPERSAND: '&';

/** Holds its dots, so that a keyword may be a part of one. The names of base types are identifiers too. */
IDENTIFIER: [a-zA-Z_] ('.'? [a-zA-Z_0-9])*;

/** A leading zero does not make it octal. */
INTEGER: [+-]? ([0-9]+ | '0x' [0-9a-fA-F]+);

DOUBLE: [+-]? ([0-9]* '.' [0-9]+ EXPONENT? | [0-9]+ EXPONENT);

LITERAL: '"' (~["\\\n] | '\\' ~'\n')* '"' | '\'' (~['\\\n] | '\\' ~'\n')* '\'';

BLOCK_COMMENT: OPEN_COMMENT '*'+ '/' -> channel(HIDDEN);
LINE_COMMENT: ('//' | '#') ~'\n'* -> channel(HIDDEN);
BLANK: [ \t\r\n]+ -> skip;

// What no rule of the parser takes: a literal that its line ends, a comment that the file ends, any other character.
UNCLOSED_LITERAL: '"' (~["\\\n] | '\\' ~'\n')* '\\'? | '\'' (~['\\\n] | '\\' ~'\n')* '\\'?;
UNCLOSED_COMMENT: OPEN_COMMENT '*'*;
UNKNOWN: .;

fragment EXPONENT: [eE] [+-]? [0-9]+;
fragment OPEN_COMMENT: '/*' (~'*' | '*'+ ~[*/])*;

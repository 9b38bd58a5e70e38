/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places as editors count them. */
class SourceFileTest {
    @Test
    void everyKindOfLineEnd() {
        SourceFile file = new SourceFile("a.rpc", "a\nb\r\nc\rd\r\re\n\rf\r");
        assertThat(file.line(1)).hasToString("a");
        assertThat(file.line(2)).hasToString("b");
        assertThat(file.line(3)).hasToString("c");
        assertThat(file.line(4)).hasToString("d");
        assertThat(file.line(5)).hasToString("");
        assertThat(file.line(6)).hasToString("e");
        assertThat(file.line(7)).hasToString("");
        assertThat(file.line(8)).hasToString("f");
        assertThat(file.position(file.text().indexOf('f'))).isEqualTo(new Position(8, 1));
        assertThat(file.position(file.text().length())).isEqualTo(new Position(9, 1));
    }

    @Test
    void columnsAreUtf16Units() {
        SourceFile file = new SourceFile("a.rpc", "\ud83d\ude00x");
        assertThat(file.position(2)).isEqualTo(new Position(1, 3));
    }

    @Test
    void aWindowsPathIsAName() {
        SourceFile file = new SourceFile("C:\\schemas\\old.thrift", "");
        assertThat(file.dialect()).isEqualTo(Dialect.THRIFT);
        assertThat(file).hasToString("C:\\schemas\\old.thrift");
    }
}

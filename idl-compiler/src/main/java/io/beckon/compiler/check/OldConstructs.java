/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.DialectProblem;
import io.beckon.compiler.source.Dialect;

/** Files of {@code .rpc} leave Thrift's past behind. */
final class OldConstructs implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.documents().stream()
                .filter(document -> document.file().dialect() == Dialect.RPC)
                .flatMap(document -> document.oldConstructs().stream())
                .forEach(old -> diagnostics.report(new DialectProblem.OldInRpc(
                        old.kind().description(), old.kind().advice(), old.span())));
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import java.util.List;

/** Finds out what a new version of a schema breaks for those who have the old one. */
public final class Compatibility {
    private Compatibility() {}

    /**
     * {@return what breaks, in the order of the old files and definitions}
     *
     * @param before the old version, without errors; only the files that were asked for have to live on
     * @param now the new version, without errors
     */
    public static List<Finding> compare(Schema before, Schema now) {
        Findings findings = new Findings();
        Versions versions = new Versions(before, now);
        DocumentComparison documents = new DocumentComparison(versions, findings);
        before.documents().stream().filter(Document::requested).forEach(documents::compare);
        Subjects subjects = new Subjects(versions);
        return findings.list().stream().map(subjects::of).toList();
    }

    /**
     * {@return what to say of the findings that are not accepted, and of acceptances that accept nothing}
     *
     * @param findings all of them
     * @param accepted what may break, such as {@code field-removed@Item.cents}
     * @param level changes that break less are only warnings
     */
    public static List<Diagnostic> report(List<Finding> findings, List<String> accepted, Level level) {
        return Acceptance.leave(findings, accepted, level);
    }
}

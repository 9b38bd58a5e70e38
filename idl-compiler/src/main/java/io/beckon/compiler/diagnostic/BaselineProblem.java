/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.util.List;

/** Why an earlier version cannot be compared with. */
public sealed interface BaselineProblem extends Problem {
    /**
     * Neither a path nor a revision.
     *
     * @param baseline as given
     */
    record BaselineMissing(String baseline) implements BaselineProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(baseline, "RPC0901", "there is no such folder, jar, schema or git revision")
                    .help("for a revision, run this inside its repository, on files that belong to it");
        }
    }

    /**
     * Something that holds no schemas.
     *
     * @param baseline as given
     */
    record BaselineEmpty(String baseline) implements BaselineProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(baseline, "RPC0902", "holds no .rpc or .thrift files to compare with");
        }
    }

    /**
     * A folder or archive that cannot be read, or git that does not answer.
     *
     * @param baseline as given
     * @param reason why
     */
    record BaselineUnreadable(String baseline, String reason) implements BaselineProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(baseline, "RPC0903", "cannot be compared with: " + reason);
        }
    }

    /**
     * An earlier version with errors of its own.
     *
     * @param baseline as given
     * @param errors what is wrong with it
     */
    record BaselineBroken(String baseline, List<String> errors) implements BaselineProblem {
        private static final int MOST_SHOWN = 5;

        /** Copies the list. */
        public BaselineBroken {
            errors = List.copyOf(errors);
        }

        @Override
        public Diagnostic diagnostic() {
            Diagnostic diagnostic = Diagnostic.error(baseline, "RPC0904", "has errors, so that nothing is compared");
            for (String error : errors.subList(0, Math.min(MOST_SHOWN, errors.size()))) {
                diagnostic = diagnostic.note(error);
            }
            return diagnostic.help("compare with a version that compiles, or add what its includes need (-I)");
        }
    }

    /**
     * Something else where a breaking change to accept is due.
     *
     * @param written as given
     * @param rules the ids of all rules
     */
    record MalformedAcceptance(String written, List<String> rules) implements BaselineProblem {
        /** Copies the list. */
        public MalformedAcceptance {
            rules = List.copyOf(rules);
        }

        @Override
        public Diagnostic diagnostic() {
            int at = written.indexOf('@');
            String rule = at < 0 ? written : written.substring(0, at);
            return Diagnostic.error(written, "RPC0905", "names no breaking change that could be accepted")
                    .help(Words.didYouMeanOr(
                            rule, rules, "write RULE@NAME, as the finding does: field-removed@Item.cents"));
        }
    }

    /**
     * An accepted change that is none.
     *
     * @param written as given
     */
    record StaleAcceptance(String written) implements BaselineProblem {
        @Override
        public Diagnostic diagnostic() {
            return new Diagnostic(
                    "RPC0906",
                    Severity.WARNING,
                    "is accepted, and nothing breaks so",
                    written,
                    null,
                    List.of(),
                    List.of(),
                    "remove it from what is accepted, or mend its name");
        }
    }
}

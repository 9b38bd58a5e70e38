package io.beckon.examples.storage;

import java.io.Serial;

/** Too few replicas answered, so that nothing can be said of the outcome. */
public final class NoMajorityException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NoMajorityException(int answered, int needed, Throwable lastFailure) {
        super(answered + " replicas answered, " + needed + " are needed", lastFailure);
    }
}

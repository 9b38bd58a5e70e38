/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception of a server that its method does not declare, as far as a server tells it that was set up to: its class and text, and where
 * it was thrown. Its stack trace is the server's.
 */
public final class RemoteFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** The name of the metadata that it travels as: a line that says what, and one for each frame. */
    private static final String NAME = "beckon-failure";

    private static final int MOST_FRAMES = 60;
    private static final int MOST_CHARS = 4000;
    private static final String TAB = "\t";
    private static final int PARTS = 4;

    private RemoteFailure(String text, StackTraceElement[] frames) {
        super(text, null, false, true);
        setStackTrace(frames);
    }

    /** {@return a failure as metadata, shortened} */
    public static Metadata describe(Throwable failure) {
        StringBuilder text = new StringBuilder(shortened(failure.toString().replace('\n', ' ')));
        int frames = 0;
        for (StackTraceElement frame : failure.getStackTrace()) {
            String line = "\n"
                    + String.join(
                            TAB, frame.getClassName(), frame.getMethodName(), String.valueOf(frame.getFileName()), "")
                    + frame.getLineNumber();
            if (++frames > MOST_FRAMES || text.length() + line.length() > MOST_CHARS) {
                break;
            }
            text.append(line);
        }
        return Metadata.EMPTY.with(NAME, text.toString());
    }

    /** {@return the failure in an answer's metadata, or null if it tells none} */
    public static @Nullable RemoteFailure in(Metadata metadata) {
        String text = metadata.text(NAME);
        if (text == null) {
            return null;
        }
        List<String> lines = text.lines().toList();
        List<StackTraceElement> frames = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] parts = line.split(TAB, -1);
            if (parts.length == PARTS && parts[PARTS - 1].matches("-?[0-9]{1,9}")) {
                frames.add(new StackTraceElement(parts[0], parts[1], parts[2], Integer.parseInt(parts[PARTS - 1])));
            }
        }
        return new RemoteFailure(lines.isEmpty() ? "" : lines.get(0), frames.toArray(StackTraceElement[]::new));
    }

    private static String shortened(String text) {
        int most = MOST_CHARS / 4;
        return text.length() <= most ? text : text.substring(0, most) + " ...";
    }
}

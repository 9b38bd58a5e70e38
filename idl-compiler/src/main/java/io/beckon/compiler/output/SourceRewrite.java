/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.output;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.OutputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives files that people wrote new content: each as a whole or not at all, with its permissions, and through links. */
public final class SourceRewrite {
    private SourceRewrite() {}

    /** {@return whether these are the bytes of the file, a byte order mark included} */
    public static boolean holds(Path file, String text) {
        try {
            return Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * {@return whether the file holds the text now; if not, the reason is reported and it is as it was}
     *
     * @param file which exists
     * @param text written in UTF-8
     */
    public static boolean write(Path file, String text, Diagnostics diagnostics) {
        try {
            Path target = file.toRealPath();
            Path temporary = Files.createTempFile(target.resolveSibling(""), target.getFileName() + ".", ".tmp");
            try {
                Files.writeString(temporary, text, StandardCharsets.UTF_8);
                copyPermissions(target, temporary);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return true;
        } catch (IOException e) {
            diagnostics.report(new OutputProblem.CannotWrite(file.toString(), OutputDirectory.reason(e)));
            return false;
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}

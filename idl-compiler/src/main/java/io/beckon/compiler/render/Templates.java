/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.render;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Fills templates. Safe for any number of threads. */
public final class Templates {
    private static final int USUAL_LENGTH = 16 << 10;

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    /** Reads the templates that lie beside this class. */
    public Templates() {
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /**
     * {@return the filled template}
     *
     * @param name the template's, which is that of the unit's class
     * @param unit what the template calls {@code unit}
     * @throws IllegalStateException if the template asks for what the unit does not have, which is this compiler's fault
     */
    public String render(String name, Object unit) {
        StringWriter filled = new StringWriter(USUAL_LENGTH);
        try {
            configuration.getTemplate(name + ".ftl").process(Map.of("unit", unit), filled);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " and its unit do not fit", e);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name, e);
        }
        return filled.toString();
    }
}

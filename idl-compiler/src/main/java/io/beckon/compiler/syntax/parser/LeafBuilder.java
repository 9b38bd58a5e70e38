/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.SyntaxProblem;
import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.grammar.RpcParser;
import io.beckon.grammar.RpcParser.AnnotationContext;
import io.beckon.grammar.RpcParser.AnnotationsContext;
import io.beckon.grammar.RpcParser.NameContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the small things that every declaration holds: names, texts, numbers, annotations, doc comments, places. */
final class LeafBuilder {
    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final DocComments docs;
    private final List<OldConstruct> oldConstructs = new ArrayList<>();
    private final List<Annotation> typeAnnotations = new ArrayList<>();

    LeafBuilder(SourceFile file, CommonTokenStream tokens, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.docs = new DocComments(tokens);
    }

    SourceFile file() {
        return file;
    }

    List<OldConstruct> oldConstructs() {
        return oldConstructs;
    }

    List<Annotation> typeAnnotations() {
        return typeAnnotations;
    }

    static Span span(SourceFile file, Token token) {
        int start = Math.min(token.getStartIndex(), file.text().length());
        return new Span(file, start, Math.max(start, token.getStopIndex() + 1));
    }

    Span span(Token token) {
        return span(file, token);
    }

    Span span(ParserRuleContext context) {
        return new Span(
                file, context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }

    @Nullable
    String doc(ParserRuleContext context) {
        return docs.of(context);
    }

    /** Takes note of something that only {@code .thrift} may hold, if it is there. */
    void old(OldConstruct.Kind kind, @Nullable Token token) {
        if (token != null) {
            oldConstructs.add(new OldConstruct(kind, span(token)));
        }
    }

    /** {@return a name that refers to something} */
    Name name(ParserRuleContext context) {
        return new Name(context.getText(), span(context));
    }

    /** {@return a name that is defined here} */
    Name definedName(ParserRuleContext context) {
        Name name = name(context);
        if (name.text().indexOf('.') >= 0) {
            diagnostics.report(new SyntaxProblem.DottedName(name.span()));
        }
        return name;
    }

    /** Takes note of the annotations of a type, which change nothing about it. */
    void typeAnnotations(@Nullable AnnotationsContext context) {
        typeAnnotations.addAll(annotations(context));
    }

    List<Annotation> annotations(@Nullable AnnotationsContext context) {
        return context == null
                ? List.of()
                : context.annotation().stream().map(this::annotation).toList();
    }

    private Annotation annotation(AnnotationContext context) {
        NameContext name = context.name(0);
        Token value = value(context);
        if (value == null) {
            return new Annotation(name.getText(), null, span(name), null);
        }
        String text = value.getType() == RpcParser.LITERAL ? text(value) : value.getText();
        return new Annotation(name.getText(), text, span(name), span(value));
    }

    private static @Nullable Token value(AnnotationContext context) {
        int behindEquals = 2;
        if (context.EQUALS() == null) {
            return null;
        }
        return context.getChild(behindEquals) instanceof TerminalNode literal
                ? literal.getSymbol()
                : context.name(1).getStart();
    }

    /** {@return the text between quotes, unescaped} */
    String text(Token literal) {
        String raw = literal.getText();
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 1; i < raw.length() - 1; i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            int escape = "rnt\"'\\".indexOf(raw.charAt(i));
            if (escape >= 0) {
                text.append("\r\n\t\"'\\".charAt(escape));
            } else {
                int start = literal.getStartIndex() + i - 1;
                diagnostics.report(new SyntaxProblem.UnknownEscape(new Span(file, start, start + 2)));
            }
        }
        return text.toString();
    }

    /** {@return the number, or 0 after an error} */
    long integer(Token token) {
        String text = token.getText();
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        String digits = signed ? text.substring(1) : text;
        String sign = text.charAt(0) == '-' ? "-" : "";
        try {
            return digits.startsWith("0x")
                    ? Long.parseLong(sign + digits.substring(2), 16)
                    : Long.parseLong(sign + digits);
        } catch (NumberFormatException e) {
            diagnostics.report(new SyntaxProblem.NumberTooLarge(span(token)));
            return 0;
        }
    }
}

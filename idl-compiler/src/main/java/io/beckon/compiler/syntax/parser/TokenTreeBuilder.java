/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.syntax.Comment;
import io.beckon.compiler.syntax.TokenTree;
import io.beckon.grammar.RpcParser;
import io.beckon.grammar.RpcParser.MethodContext;
import io.beckon.grammar.RpcParser.SeparatorContext;
import io.beckon.grammar.RpcParser.ValueContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds token trees. Knows brackets and separators and no other syntax, so that it need not learn what grammars add. */
final class TokenTreeBuilder {
    private static final Map<Integer, Integer> BRACKETS = Map.of(
            RpcParser.OPEN_BRACE, RpcParser.CLOSE_BRACE,
            RpcParser.OPEN_BRACKET, RpcParser.CLOSE_BRACKET,
            RpcParser.OPEN_PAREN, RpcParser.CLOSE_PAREN);

    private final SourceFile file;
    private final Comments comments;

    TokenTreeBuilder(SourceFile file, CommonTokenStream tokens) {
        this.file = file;
        this.comments = new Comments(tokens);
    }

    TokenTree.Item item(ParseTree tree) {
        List<TokenTree> parts = new ArrayList<>();
        collect(tree, parts);
        boolean separated = parts.size() > 1 && lastNode(tree).getParent() instanceof SeparatorContext;
        return separated
                ? new TokenTree.Item(
                        parts.subList(0, parts.size() - 1),
                        parts.get(parts.size() - 1).last())
                : new TokenTree.Item(parts, null);
    }

    TokenTree.Word word(Token token) {
        return new TokenTree.Word(
                LeafBuilder.span(file, token), list(comments.ahead(token)), list(comments.behind(token)));
    }

    private void collect(ParseTree tree, List<TokenTree> parts) {
        if (tree instanceof TerminalNode terminal) {
            parts.add(word(terminal.getSymbol()));
            return;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            ParseTree child = tree.getChild(i);
            Integer closing = BRACKETS.get(type(child));
            if (closing == null) {
                collect(child, parts);
                continue;
            }
            int close = i + 1;
            while (type(tree.getChild(close)) != closing) {
                close++;
            }
            parts.add(group(tree, i, close));
            i = close;
        }
    }

    private TokenTree.Group group(ParseTree tree, int open, int close) {
        List<TokenTree.Item> items = new ArrayList<>();
        for (int i = open + 1; i < close; i++) {
            items.add(item(tree.getChild(i)));
        }
        return new TokenTree.Group(
                kind(tree, type(tree.getChild(open))), word(token(tree, open)), items, word(token(tree, close)));
    }

    private static TokenTree.Group.Kind kind(ParseTree tree, int bracket) {
        if (tree instanceof MethodContext) {
            return TokenTree.Group.Kind.PARAMETERS;
        }
        return bracket == RpcParser.OPEN_BRACE && !(tree instanceof ValueContext)
                ? TokenTree.Group.Kind.BODY
                : TokenTree.Group.Kind.LIST;
    }

    private List<Comment> list(List<Token> found) {
        return found.stream()
                .map(token -> new Comment(LeafBuilder.span(file, token)))
                .toList();
    }

    private static Token token(ParseTree tree, int child) {
        return ((TerminalNode) tree.getChild(child)).getSymbol();
    }

    private static int type(ParseTree tree) {
        return tree instanceof TerminalNode terminal ? terminal.getSymbol().getType() : Token.INVALID_TYPE;
    }

    private static ParseTree lastNode(ParseTree tree) {
        ParseTree last = tree;
        while (last.getChildCount() > 0) {
            last = last.getChild(last.getChildCount() - 1);
        }
        return last;
    }
}

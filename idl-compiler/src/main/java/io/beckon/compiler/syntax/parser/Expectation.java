/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.grammar.RpcParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What could stand at a place of the grammar. A construct that people have a word for is named by it; only where there is none
 * are tokens listed.
 */
final class Expectation {
    private static final Map<Integer, String> RULES = Map.ofEntries(
            Map.entry(RpcParser.RULE_definition, "a definition such as `struct` or `service`"),
            Map.entry(RpcParser.RULE_include, "`include`"),
            Map.entry(RpcParser.RULE_namespace, "`namespace`"),
            Map.entry(RpcParser.RULE_field, "a field"),
            Map.entry(RpcParser.RULE_fieldId, "a field id"),
            Map.entry(RpcParser.RULE_parameter, "a parameter"),
            Map.entry(RpcParser.RULE_thrown, "an exception"),
            Map.entry(RpcParser.RULE_method, "a method"),
            Map.entry(RpcParser.RULE_enumMember, "a member"),
            Map.entry(RpcParser.RULE_type, "a type"),
            Map.entry(RpcParser.RULE_value, "a value"),
            Map.entry(RpcParser.RULE_annotation, "an annotation"),
            Map.entry(RpcParser.RULE_identifier, "a name"),
            Map.entry(RpcParser.RULE_name, "a name"));

    private static final Map<Integer, String> TOKENS = Map.of(
            RpcParser.IDENTIFIER, "a name",
            RpcParser.INTEGER, "a number",
            RpcParser.DOUBLE, "a number",
            RpcParser.LITERAL, "a text in quotes",
            Token.EOF, "the end of the file");

    /** What may stand almost anywhere, and helps nobody who looks for what is missing. */
    private static final Set<Integer> ASIDES = Set.of(
            RpcParser.RULE_cppInclude,
            RpcParser.RULE_cppType,
            RpcParser.RULE_xsd,
            RpcParser.RULE_annotations,
            RpcParser.RULE_presence,
            RpcParser.RULE_reservation,
            RpcParser.RULE_separator);

    private final ATN atn;
    private final Set<String> phrases = new LinkedHashSet<>();
    private final IntervalSet tokens = new IntervalSet();
    private final Set<ATNState> seen = new HashSet<>();

    private Expectation(ATN atn) {
        this.atn = atn;
    }

    /** {@return what could stand in a state that the parser reached in a rule, in place of what it found} */
    static Expectation at(ATN atn, int state, ParserRuleContext context, Token found) {
        Expectation expectation = new Expectation(atn);
        expectation.tokens.addAll(atn.getExpectedTokens(state, context));
        String whole = RULES.get(context.getRuleIndex());
        if (whole != null && context.getStart() == found) {
            expectation.phrases.add(whole);
        } else {
            expectation.walk(atn.states.get(state), context);
        }
        return expectation;
    }

    /** {@return the choices in words} */
    List<String> phrases() {
        return new ArrayList<>(phrases);
    }

    /** {@return the choices as tokens} */
    IntervalSet tokens() {
        return tokens;
    }

    private void walk(ATNState state, RuleContext context) {
        if (!seen.add(state)) {
            return;
        }
        if (state instanceof RuleStopState) {
            if (context.invokingState >= 0 && context.parent != null) {
                RuleTransition call =
                        (RuleTransition) atn.states.get(context.invokingState).transition(0);
                walk(call.followState, context.parent);
            }
            return;
        }
        for (Transition transition : state.getTransitions()) {
            if (transition instanceof RuleTransition rule) {
                enter(rule, new RuleContext(context, state.stateNumber));
            } else if (transition.isEpsilon()) {
                walk(transition.target, context);
            } else {
                transition.label().toList().forEach(this::add);
            }
        }
    }

    private void enter(RuleTransition rule, RuleContext context) {
        String phrase = RULES.get(rule.ruleIndex);
        if (phrase != null) {
            phrases.add(phrase);
        } else if (!ASIDES.contains(rule.ruleIndex)) {
            walk(rule.target, context);
        }
    }

    private void add(int token) {
        if (token != RpcParser.AMPERSAND && token != RpcParser.XSD_ALL) {
            String literal = RpcParser.VOCABULARY.getLiteralName(token);
            phrases.add(TOKENS.getOrDefault(token, literal == null ? "a name" : literal.replace('\'', '`')));
        }
    }
}

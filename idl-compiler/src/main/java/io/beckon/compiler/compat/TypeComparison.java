/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares types by what the compact encoding makes of them, which is what a reader insists on. Each base type, list, set, map and
 * struct has a number of its own there, in field headers and in front of a container's elements, and {@code WireReader} refuses a
 * value of any other: an i32 is no i64, and a list no set. Two pairs share one number: a string and a binary, and an enum and an
 * i32. A struct's name does not travel, so that one struct may take another's place if the fields agree.
 */
final class TypeComparison {
    private static final Set<Type.Base> BYTES = EnumSet.of(Type.Base.STRING, Type.Base.BINARY);

    private final Versions versions;

    /** The pairs of different names that the outermost comparison has met, so that types which contain themselves end. */
    private final Set<List<DefinitionKey>> met = new HashSet<>();

    TypeComparison(Versions versions) {
        this.versions = versions;
    }

    /** {@return whether values mean the same, each of its type} */
    boolean sameValue(@Nullable Value before, Type typeBefore, @Nullable Value now, Type typeNow) {
        return Objects.equals(
                new Values(versions.before()).plain(before, typeBefore),
                new Values(versions.now()).plain(now, typeNow));
    }

    Difference compare(@Nullable Type before, @Nullable Type now) {
        if (before == null || now == null) {
            return before == now ? Difference.NONE : Difference.WIRE;
        }
        if (before instanceof Type.ListOf a && now instanceof Type.ListOf b) {
            return compare(a.element(), b.element());
        }
        if (before instanceof Type.SetOf a && now instanceof Type.SetOf b) {
            return compare(a.element(), b.element());
        }
        if (before instanceof Type.MapOf a && now instanceof Type.MapOf b) {
            return compare(a.key(), b.key()).or(compare(a.value(), b.value()));
        }
        if (before instanceof Type.StreamOf a && now instanceof Type.StreamOf b) {
            return compare(a.item(), b.item());
        }
        if (before instanceof Type.Named a && now instanceof Type.Named b) {
            return named(a.key(), b.key());
        }
        return leaves(before, now);
    }

    private Difference leaves(Type before, Type now) {
        if (before.equals(now)) {
            return Difference.NONE;
        }
        if (before instanceof Type.Base a && now instanceof Type.Base b) {
            return BYTES.contains(a) && BYTES.contains(b) ? Difference.TEXT : Difference.WIRE;
        }
        boolean toNumber = now == Type.Base.I32
                && before instanceof Type.Named a
                && isEnum(versions.before().find(a.key()));
        boolean fromNumber = before == Type.Base.I32
                && now instanceof Type.Named b
                && isEnum(versions.now().find(b.key()));
        return toNumber || fromNumber ? Difference.JAVA : Difference.WIRE;
    }

    /** The same definition is compared for itself, wherever it is used; another one has to stand up to it here. */
    private Difference named(DefinitionKey before, DefinitionKey now) {
        if (versions.same(before, now)) {
            return Difference.NONE;
        }
        List<DefinitionKey> pair = List.of(before, now);
        boolean outermost = met.isEmpty();
        if (!met.add(pair)) {
            return Difference.JAVA;
        }
        Difference difference =
                replaced(versions.before().find(before), versions.now().find(now));
        if (outermost) {
            met.clear();
        }
        return difference;
    }

    private Difference replaced(@Nullable Definition before, @Nullable Definition now) {
        Findings findings = new Findings();
        if (before instanceof Struct a && now instanceof Struct b) {
            new StructComparison(this, findings).compare(a, b);
        } else if (before instanceof EnumType a && now instanceof EnumType b) {
            new EnumComparison(findings).compare(a, b);
        } else {
            return Difference.WIRE;
        }
        return findings.breakTheWire() ? Difference.WIRE : Difference.JAVA;
    }

    private static boolean isEnum(@Nullable Definition definition) {
        return definition instanceof EnumType;
    }
}

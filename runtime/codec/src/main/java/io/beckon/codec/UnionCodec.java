/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * The codec of a union: a struct of which exactly one field is there.
 *
 * @param <T> the union's class
 */
public abstract class UnionCodec<T> extends StructCodec<T> {
    private final String name;

    /**
     * @param name the union's name, for people
     */
    protected UnionCodec(String name) {
        super(1);
        this.name = name;
    }

    /**
     * @param contract the constant of {@link Contract} that the code was generated for
     * @param name the union's name, for people
     */
    protected UnionCodec(int contract, String name) {
        this(name);
        Contract.check(contract, getClass());
    }

    @Override
    protected final T readFields(ValueReader in) {
        for (; ; ) {
            int id = in.beginCase(name);
            try {
                T value = readCase(id, in);
                in.endCase(name);
                return value;
            } catch (ReadAgain e) {
                if (e != ReadAgain.CASE) {
                    throw e;
                }
                in.passCase(id, name);
            }
        }
    }

    /**
     * Writes the one field, behind {@link ValueWriter#unionCase}.
     *
     * @throws EncodeException if the case came from a newer peer, and so without its value
     */
    @Override
    protected abstract void writeFields(T value, ValueWriter out);

    /**
     * {@return the case of an id} It is read as any field is, or it is {@link #unknown}.
     *
     * @param id which case comes next
     */
    protected abstract T readCase(int id, ValueReader in);

    /** Passes over a case that is not known. {@return its id} */
    protected final int unknown(int id, ValueReader in) {
        in.passCase(id, name);
        return id;
    }

    /** {@return what to throw where a case is to be written that is not known, and so has no value} */
    protected final EncodeException unknownCase() {
        return new EncodeException("a case of " + name + " that came from a newer peer cannot be sent on");
    }
}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds things that lead back to themselves. Walks without recursion, since a chain may be as long as a file, and looks at each
 * thing once.
 *
 * @param <N> the things, which differ by {@code equals}
 */
public final class CircleFinder<N> {
    private final Function<N, ? extends Collection<N>> next;
    private final Set<N> seen = new HashSet<>();
    private final List<N> path = new ArrayList<>();
    private final Map<N, Integer> places = new HashMap<>();

    /** For each station of the path the last one up to it that is in a circle already, or -1. */
    private final List<Integer> told = new ArrayList<>();

    private final List<Iterator<N>> open = new ArrayList<>();
    private final List<List<N>> found = new ArrayList<>();

    private CircleFinder(Function<N, ? extends Collection<N>> next) {
        this.next = next;
    }

    /**
     * {@return circles, each as its stations in their order; none has a station of another, so that they are no larger than the
     * whole, and those that shared one come to light once it is mended}
     *
     * @param nodes where to begin
     * @param next where each of them leads
     */
    public static <N> List<List<N>> find(Collection<N> nodes, Function<N, ? extends Collection<N>> next) {
        CircleFinder<N> finder = new CircleFinder<>(next);
        nodes.forEach(finder::walk);
        return finder.found;
    }

    private void walk(N start) {
        enter(start);
        while (!path.isEmpty()) {
            Iterator<N> rest = open.get(open.size() - 1);
            if (rest.hasNext()) {
                step(rest.next());
            } else {
                open.remove(open.size() - 1);
                places.remove(path.remove(path.size() - 1));
                told.remove(told.size() - 1);
            }
        }
    }

    private void step(N node) {
        Integer start = places.get(node);
        if (start == null) {
            enter(node);
        } else if (told.get(told.size() - 1) < start) {
            found.add(List.copyOf(path.subList(start, path.size())));
            for (int i = start; i < path.size(); i++) {
                told.set(i, i);
            }
        }
    }

    private void enter(N node) {
        if (seen.add(node)) {
            told.add(path.isEmpty() ? -1 : told.get(told.size() - 1));
            places.put(node, path.size());
            path.add(node);
            open.add(List.<N>copyOf(next.apply(node)).iterator());
        }
    }
}

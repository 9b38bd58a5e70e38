/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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
    private final Set<N> onPath = new HashSet<>();
    private final List<Iterator<N>> open = new ArrayList<>();
    private final List<List<N>> found = new ArrayList<>();

    private CircleFinder(Function<N, ? extends Collection<N>> next) {
        this.next = next;
    }

    /**
     * {@return circles, each as its stations in their order, so that nothing is circular that is in none of them}
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
                onPath.remove(path.remove(path.size() - 1));
            }
        }
    }

    private void step(N node) {
        if (onPath.contains(node)) {
            found.add(List.copyOf(path.subList(path.indexOf(node), path.size())));
        } else {
            enter(node);
        }
    }

    private void enter(N node) {
        if (seen.add(node)) {
            path.add(node);
            onPath.add(node);
            open.add(List.<N>copyOf(next.apply(node)).iterator());
        }
    }
}

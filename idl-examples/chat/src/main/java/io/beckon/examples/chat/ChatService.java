/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.chat;

import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

/** Rooms in memory. Whoever does not listen as fast as others talk has to leave, for nobody waits for one member. */
public final class ChatService implements Chat {
    private final Map<String, Set<RpcPipe<Line>>> rooms = new ConcurrentHashMap<>();

    @Override
    public RpcStream<Line> join(String room, String name, RpcStream<String> said) {
        RpcPipe<Line> heard = new RpcPipe<>();
        Set<RpcPipe<Line>> members = rooms.computeIfAbsent(room, empty -> ConcurrentHashMap.newKeySet());
        members.add(heard);
        tell(members, new Line("room", name + " is here"));
        said.subscribe(new Member(name, members, heard));
        return heard.stream();
    }

    private static void tell(Set<RpcPipe<Line>> members, Line line) {
        for (RpcPipe<Line> member : members) {
            if (!member.offer(line)) {
                members.remove(member);
                member.fail(Status.of(StatusCode.RESOURCE_EXHAUSTED, "the room talks faster than you listen")
                        .toException());
            }
        }
    }

    /** Hands on what a member says. */
    private record Member(String name, Set<RpcPipe<Line>> members, RpcPipe<Line> heard)
            implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            tell(members, new Line(name, text));
        }

        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            members.remove(heard);
            heard.close();
            tell(members, new Line("room", name + " left"));
        }
    }
}

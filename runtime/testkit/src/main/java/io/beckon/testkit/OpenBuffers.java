/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Netty asks a leak detector to track each buffer that it allocates, and tells the tracker when the buffer is released. This one tracks
 * all of them and forgets none, so that a leak is known when a test ends, not when the garbage collector finds it, if ever.
 *
 * @param <T> the class of what is tracked
 */
final class OpenBuffers<T> extends ResourceLeakDetector<T> {
    private static final int SHOWN = 5;
    private static final Set<Tracker<?>> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicLong ALLOCATIONS = new AtomicLong();

    private OpenBuffers(Class<?> resourceType) {
        super(resourceType, 1);
    }

    /** Has Netty use this detector; it has to come before Netty's first buffer. */
    static void install() {
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Factory());
    }

    /** Throws if {@link #install} was not called, or too late. */
    static void requireInstalled() {
        ByteBufAllocator allocator = UnpooledByteBufAllocator.DEFAULT;
        int before = count();
        var buffer = allocator.directBuffer(1);
        boolean tracked = count() > before;
        buffer.release();
        if (!tracked) {
            throw new IllegalStateException("Netty made buffers before LeakCheckInstaller ran; is there a file "
                    + "META-INF/services/org.junit.platform.launcher.LauncherSessionListener that JUnit does not see?");
        }
    }

    /** {@return how many buffers are not released} */
    static int count() {
        return OPEN.size();
    }

    /** {@return where the newest of them were allocated} */
    static Stream<Throwable> newest(int most) {
        return OPEN.stream()
                .sorted(Comparator.comparingLong((Tracker<?> each) -> -each.number))
                .limit(Math.min(most, SHOWN))
                .map(each -> each.allocation);
    }

    @Override
    public ResourceLeakTracker<T> track(T resource) {
        return trackForcibly(resource);
    }

    @Override
    public ResourceLeakTracker<T> trackForcibly(T resource) {
        Tracker<T> tracker = new Tracker<>(ALLOCATIONS.incrementAndGet());
        OPEN.add(tracker);
        return tracker;
    }

    @Override
    public boolean isRecordEnabled() {
        return false;
    }

    private static final class Tracker<T> implements ResourceLeakTracker<T> {
        private final long number;
        private final Throwable allocation;

        Tracker(long number) {
            this.number = number;
            this.allocation =
                    new Throwable("allocated here by " + Thread.currentThread().getName());
        }

        @Override
        public void record() {}

        @Override
        public void record(Object hint) {}

        @Override
        public boolean close(T resource) {
            return OPEN.remove(this);
        }
    }

    private static final class Factory extends ResourceLeakDetectorFactory {
        @Override
        @SuppressWarnings("deprecation") // the one abstract method there is
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(
                Class<T> resource, int samplingInterval, long maxActive) {
            return new OpenBuffers<>(resource);
        }

        @Override
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int samplingInterval) {
            return new OpenBuffers<>(resource);
        }
    }
}

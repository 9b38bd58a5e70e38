/**
 * Values of types that are known by their descriptors alone, and how they travel. A base value is what generated code has (an
 * {@link java.lang.Integer}, {@link io.beckon.codec.Bytes}, {@link java.time.Instant}), lists, sets and maps are {@code java.util}'s, and the rest is
 * {@link io.beckon.codec.dynamic.DynamicStruct}, {@link io.beckon.codec.dynamic.DynamicUnion} and {@link io.beckon.codec.dynamic.DynamicEnum}.
 */
@NullMarked
package io.beckon.codec.dynamic;

import org.jspecify.annotations.NullMarked;

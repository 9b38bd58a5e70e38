/**
 * Values to bytes and back. {@link io.beckon.codec.Codec} says how one type is written, {@link io.beckon.codec.WireWriter} and
 * {@link io.beckon.codec.WireReader} are the only places that know varints, field headers and bounds.
 */
@NullMarked
package io.beckon.codec;

import org.jspecify.annotations.NullMarked;

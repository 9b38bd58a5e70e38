/**
 * What is known of a schema at run time: {@link io.beckon.codec.schema.TypeDescriptor} and what it consists of. Generated code's codecs
 * lead here by {@link io.beckon.codec.Codec#descriptor()}. Everything here is immutable and safe for any number of threads.
 */
@NullMarked
package io.beckon.codec.schema;

import org.jspecify.annotations.NullMarked;

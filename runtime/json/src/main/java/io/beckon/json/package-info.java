/**
 * Values of generated code, and dynamic ones, to JSON and back. {@link io.beckon.json.JsonCodec} is where to begin; the project's docs/json.md
 * has the mapping.
 */
@NullMarked
package io.beckon.json;

import org.jspecify.annotations.NullMarked;

/** Apache Thrift's clients answered, and its servers called, with the generated code that serves and calls natively. */
@NullMarked
package io.beckon.thrift;

import org.jspecify.annotations.NullMarked;

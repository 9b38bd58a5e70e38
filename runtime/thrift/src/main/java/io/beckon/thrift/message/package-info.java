/** Apache Thrift's messages without I/O: bytes in any pieces to messages, and back. */
@NullMarked
package io.beckon.thrift.message;

import org.jspecify.annotations.NullMarked;

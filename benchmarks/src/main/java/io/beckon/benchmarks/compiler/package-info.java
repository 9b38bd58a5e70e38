/** What it takes to compile a schema, beside Apache Thrift's compiler and protoc. */
@NullMarked
package io.beckon.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;

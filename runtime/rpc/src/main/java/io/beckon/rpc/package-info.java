/**
 * Calls as users and generated code see them. A {@link io.beckon.rpc.Channel} starts calls of methods that a
 * {@link io.beckon.rpc.MethodDescriptor} describes; a {@link io.beckon.rpc.ServiceDescriptor} says how an implementation answers them.
 * Nothing here knows sockets or frames.
 */
@NullMarked
package io.beckon.rpc;

import org.jspecify.annotations.NullMarked;

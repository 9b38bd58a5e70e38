/**
 * Clients and servers on a network that fails, all in one thread and on time that only passes where nothing else is to be done:
 * {@link io.beckon.simulation.SimulatedNetwork}. The protocol and the encoding are the real ones; the driver, the network and the clock
 * are simulated. {@link io.beckon.simulation.Seeds} runs a test on many such networks and names the one on which it failed. No class
 * here is safe for more than one thread.
 */
@NullMarked
package io.beckon.simulation;

import org.jspecify.annotations.NullMarked;

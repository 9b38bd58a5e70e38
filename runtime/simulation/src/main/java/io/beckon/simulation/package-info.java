/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Clients and servers on a network that fails, all in one thread and on time that only passes where nothing else is to be done:
 * {@link io.beckon.simulation.SimulatedNetwork}. The protocol and the encoding are the real ones; the driver, the network and the clock
 * are simulated. {@link io.beckon.simulation.Seeds} runs a test on many such networks and names the one on which it failed.
 * {@link io.beckon.simulation.LiveNetwork} puts the same lines beneath real servers and channels, and is safe for their threads; no other class here is.
 */
@NullMarked
package io.beckon.simulation;

import org.jspecify.annotations.NullMarked;

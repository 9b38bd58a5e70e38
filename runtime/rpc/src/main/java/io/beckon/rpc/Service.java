/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

/**
 * What generated service interfaces extend, so that a server can be given an implementation and nothing else. The server serves it as each
 * service whose interface it implements, by the constant {@code SERVICE} of each; of a service and those that it extends, as the former alone.
 */
public interface Service {}

/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.netty.ClientTls;
import io.beckon.netty.KeyMaterial;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.TrustMaterial;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Metadata;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which server a command asks, and how. */
final class Server {
    @Parameters(index = "0", paramLabel = "SERVER", description = "host:port, or unix:PATH.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String target;

    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description = "Speaks TLS, and trusts the certificates of this file or who they have signed.")
    private @Nullable Path trust;

    @Option(
            names = "--server-name",
            paramLabel = "NAME",
            description = "Whose certificate it is to be, if not the host's.")
    private @Nullable String serverName;

    @Option(
            names = "--cert",
            paramLabel = "PEM",
            description = "The certificate to show to a server that asks for one.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "PEM", description = "Its key.")
    private @Nullable Path key;

    @Option(
            names = {"-m", "--metadata"},
            paramLabel = "NAME=TEXT",
            description =
                    "What travels beside the calls, such as authorization='Bearer ...'; may be given several times.")
    private Map<String, String> metadata = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "How long a call may take; without, ${DEFAULT-VALUE}.")
    private int seconds;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** {@return a channel, which the command closes} */
    Channel connect() {
        if (seconds < 1) {
            throw wrong("--timeout is at least 1 s, not " + seconds);
        }
        Metadata beside = Metadata.EMPTY;
        for (Map.Entry<String, String> each : metadata.entrySet()) {
            beside = beside.with(each.getKey(), each.getValue());
        }
        RpcChannel.Builder builder = RpcChannel.to(target).timeout(Duration.ofSeconds(seconds));
        if (trust != null) {
            builder.tls(tls(trust));
        } else if (serverName != null || certificate != null || key != null) {
            throw wrong("--server-name, --cert and --key are for TLS, which --trust switches on");
        }
        Channel channel = builder.connect();
        return beside.isEmpty() ? channel : channel.withMetadata(beside);
    }

    private ClientTls tls(Path trusted) {
        ClientTls tls = ClientTls.trusting(TrustMaterial.pem(trusted));
        if (serverName != null) {
            tls = tls.serverName(serverName);
        }
        if (certificate != null && key != null) {
            tls = tls.identity(KeyMaterial.pem(certificate, key));
        } else if (certificate != null || key != null) {
            throw wrong("--cert and --key go together");
        }
        return tls;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    @Override
    public String toString() {
        return target;
    }
}

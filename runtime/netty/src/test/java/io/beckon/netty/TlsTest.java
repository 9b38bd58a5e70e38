/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.protocol.Limit;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.intercept.Authentication;
import io.beckon.rpc.intercept.Authorization;
import io.beckon.testkit.LeakCheck;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in under TLS, and what the others are told. */
@ExtendWith(LeakCheck.class)
class TlsTest {
    private final AtomicInteger handled = new AtomicInteger();

    @TempDir
    private Path directory;

    private Authority authority;

    @BeforeEach
    void found() throws Exception {
        authority = new Authority("authority", directory);
    }

    @Test
    void callsGoThrough() throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                Channel channel = channel(server, ClientTls.trusting(authority.trust()))) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(Calculator.client(channel).repeat("x", 1 << 20)).hasSize(1 << 20);
        }
    }

    @Test
    void keyStoresDoAsPemFilesDo() throws Exception {
        char[] password = "secret".toCharArray();
        X509Bundle issued = authority.issue("CN=server", builder -> builder.addSanDnsName("localhost"));
        KeyMaterial identity =
                KeyMaterial.keyStore(issued.toTempKeyStoreFile(password).toPath(), password);
        try (RpcServer server = server(ServerTls.of(identity));
                Channel channel = channel(server, ClientTls.trusting(authority.trust()))) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void numericAddressIsAName() throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                Channel channel = RpcChannel.to("127.0.0.1:" + server.port())
                        .tls(ClientTls.trusting(authority.trust()))
                        .connect()) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void wrongHostName() throws Exception {
        KeyMaterial other = authority.server(builder -> builder.addSanDnsName("elsewhere.example"));
        assertServerRefused(
                ServerTls.of(other), "the certificate of CN=server is not for localhost, but for elsewhere.example");
    }

    @Test
    void serverOfAnotherNameThatIsExpected() throws Exception {
        KeyMaterial other = authority.server(builder -> builder.addSanDnsName("elsewhere.example"));
        try (RpcServer server = server(ServerTls.of(other));
                Channel channel =
                        channel(server, ClientTls.trusting(authority.trust()).serverName("elsewhere.example"))) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    @Test
    void noNamesAtAll() throws Exception {
        assertServerRefused(
                ServerTls.of(authority.server(builder -> builder)),
                "the certificate of CN=server is not for localhost, but for no name at all");
    }

    @Test
    void expired() throws Exception {
        assertServerRefused(
                ServerTls.of(authority.server(builder -> expired(builder.addSanDnsName("localhost")))),
                "the certificate of CN=server expired at 20");
    }

    @Test
    void notValidYet() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofHours(20));
        assertServerRefused(
                ServerTls.of(authority.server(
                        builder -> builder.addSanDnsName("localhost").notBefore(tomorrow))),
                "the certificate of CN=server is not valid before 20");
    }

    @Test
    void untrusted() throws Exception {
        Authority other = new Authority("somebody else", directory);
        assertServerRefused(
                ServerTls.of(other.localhost()),
                "the certificate of CN=server, signed by CN=somebody else, is not trusted here");
    }

    @Test
    void serverWithoutTls() throws Exception {
        try (RpcServer server = RpcServer.builder().add(service()).start()) {
            assertRefused(server, ClientTls.trusting(authority.trust()), "does it speak TLS there?");
        }
    }

    @Test
    void clientWithoutTls() throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                Channel channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThatThrownBy(() -> Calculator.client(channel).add(1, 2))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE));
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void bothShowCertificates() throws Exception {
        ServerTls tls = ServerTls.of(authority.localhost()).requiringClients(authority.trust());
        try (RpcServer server = server(tls);
                Channel channel = channel(
                        server,
                        ClientTls.trusting(authority.trust()).identity(authority.client("ada", builder -> builder)))) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    /** What a handler, and whoever authorises, is told of the client's certificate. */
    @Test
    void certificateSaysWhoCalls() throws Exception {
        ServerTls tls = ServerTls.of(authority.localhost()).requiringClients(authority.trust());
        CalculatorService asked = new CalculatorService() {
            @Override
            public String repeat(String text, int times) {
                return String.valueOf(CallContext.current().principal());
            }
        };
        try (RpcServer server = RpcServer.builder()
                        .tls(tls)
                        .add(asked)
                        .intercept(new Authentication(token -> CompletableFuture.completedFuture(null)))
                        .intercept(Authorization.denyAll()
                                .allowService(
                                        "calc.Calculator", who -> who.getName().equals("CN=ada")))
                        .start();
                Channel ada = channel(server, identified("ada"));
                Channel eve = channel(server, identified("eve"))) {
            assertThat(Calculator.client(ada).repeat("", 0)).isEqualTo("CN=ada");
            assertThatThrownBy(() -> Calculator.client(eve).repeat("", 0))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.PERMISSION_DENIED));
        }
    }

    private ClientTls identified(String name) throws Exception {
        return ClientTls.trusting(authority.trust()).identity(authority.client(name, builder -> builder));
    }

    @Test
    void clientWithoutCertificate() throws Exception {
        ServerTls tls = ServerTls.of(authority.localhost()).requiringClients(authority.trust());
        try (Log log = new Log();
                RpcServer server = server(tls)) {
            assertRefused(
                    server,
                    ClientTls.trusting(authority.trust()),
                    "the server wants a certificate, and this side has none to show");
            log.await("is refused: the client shows no certificate, and has to");
        }
    }

    @Test
    void clientWithExpiredCertificate() throws Exception {
        assertClientRefused(
                authority.client("ada", TlsTest::expired), "is refused: the certificate of CN=ada expired at 20");
    }

    @Test
    void clientThatNobodyKnows() throws Exception {
        KeyMaterial stranger = new Authority("somebody else", directory).client("eve", builder -> builder);
        assertClientRefused(
                stranger, "is refused: the certificate of CN=eve, signed by CN=somebody else, is not trusted here");
    }

    @Test
    void removedFromTheTrustedOnes() throws Exception {
        Authority first = new Authority("first", directory);
        Authority second = new Authority("second", directory);
        Path trusted = Files.writeString(directory.resolve("clients.pem"), first.pem() + "\n" + second.pem());
        ServerTls tls = ServerTls.of(authority.localhost()).requiringClients(TrustMaterial.pem(trusted));
        ClientTls ada = ClientTls.trusting(authority.trust()).identity(first.client("ada", builder -> builder));
        ClientTls bob = ClientTls.trusting(authority.trust()).identity(second.client("bob", builder -> builder));
        try (Log log = new Log();
                RpcServer server = server(tls)) {
            assertAdds(server, ada);
            assertAdds(server, bob);
            Files.writeString(trusted, second.pem());
            tls.reload();
            assertAdds(server, bob);
            assertRefused(server, ada, "the server does not accept this side's certificate");
            log.await("is refused: the certificate of CN=ada was trusted until 20");
            log.await("when that of CN=first was removed from the trusted ones");
        }
    }

    @Test
    void otherCertificateWithoutRestart() throws Exception {
        Authority next = new Authority("next", directory);
        Path chain = directory.resolve("chain.pem");
        Path key = directory.resolve("own-key.pem");
        write(authority.issue("CN=server", builder -> builder.addSanDnsName("localhost")), chain, key);
        ServerTls tls = ServerTls.of(KeyMaterial.pem(chain, key));
        try (RpcServer server = server(tls)) {
            assertAdds(server, ClientTls.trusting(authority.trust()));
            write(next.issue("CN=server", builder -> builder.addSanDnsName("localhost")), chain, key);
            tls.reload();
            assertAdds(server, ClientTls.trusting(next.trust()));
            Files.writeString(key, "no key");
            assertThatThrownBy(tls::reload)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no key and certificate in " + chain)
                    .hasMessageContaining("PKCS#8");
            assertAdds(server, ClientTls.trusting(next.trust()));
        }
    }

    @Test
    void filesThatAreNotThere() {
        Path nowhere = directory.resolve("nowhere.pem");
        assertThatThrownBy(() -> ServerTls.of(KeyMaterial.pem(nowhere, nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(nowhere + " is not there");
        assertThatThrownBy(() -> ClientTls.trusting(TrustMaterial.pem(nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no trusted certificates in " + nowhere);
    }

    @Test
    void otherProtocolOfAlpnIsRefused() throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                SSLSocket socket =
                        (SSLSocket) believingAll().getSocketFactory().createSocket("localhost", server.port())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            assertThatThrownBy(socket::startHandshake).hasMessageContaining("no_application_protocol");
        }
    }

    /** A client that offers nothing by ALPN is known by its first bytes, as without TLS. */
    /** A client of TLS 1.2 calls, and calls again; one that begins another handshake between has to go. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondHandshakeIsNotHeld(boolean again) throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                SSLSocket socket =
                        (SSLSocket) believingAll().getSocketFactory().createSocket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            byte[] hello = {(byte) 0xF5, 'b', 'k', 'n', 1, 1, 0, 0, '\r', '\n', '\r', '\n'};
            byte[] ping = {9, 0, 0, (byte) 0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8};
            socket.getOutputStream().write(hello);
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo(0xF5);
            if (again) {
                assertThatThrownBy(() -> {
                            socket.startHandshake();
                            socket.getOutputStream().write(ping);
                            while (in.read() >= 0) {
                                // what it had said before
                            }
                            throw new EOFException();
                        })
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(SocketTimeoutException.class);
                assertThat(server.limitHits()).containsEntry(Limit.HANDSHAKE, 1L);
            } else {
                socket.getOutputStream().write(ping);
                for (int type = in.read(); type != 0x81; type = in.read()) {
                    assertThat(type).isNotNegative();
                }
                assertThat(server.limitHits()).containsEntry(Limit.HANDSHAKE, 0L);
            }
        }
    }

    @Test
    void protocolIsFoundInsideTls() throws Exception {
        try (RpcServer server = server(ServerTls.of(authority.localhost()));
                SSLSocket socket =
                        (SSLSocket) believingAll().getSocketFactory().createSocket("localhost", server.port())) {
            socket.getOutputStream().write(new byte[] {(byte) 0xF5, 'b', 'k', 'n', 1, 1, 0, 0, '\r', '\n', '\r', '\n'});
            InputStream answer = socket.getInputStream();
            assertThat(answer.read()).isEqualTo(0xF5);
        }
    }

    private void assertServerRefused(ServerTls tls, String sentence) throws Exception {
        try (RpcServer server = server(tls)) {
            assertRefused(server, ClientTls.trusting(authority.trust()), sentence);
        }
    }

    private void assertClientRefused(KeyMaterial identity, String sentence) throws Exception {
        ServerTls tls = ServerTls.of(authority.localhost()).requiringClients(authority.trust());
        try (Log log = new Log();
                RpcServer server = server(tls)) {
            ClientTls client = ClientTls.trusting(authority.trust()).identity(identity);
            assertRefused(server, client, "the server does not accept this side's certificate");
            log.await(sentence);
        }
    }

    private void assertRefused(RpcServer server, ClientTls tls, String sentence) {
        int before = handled.get();
        try (Channel channel = channel(server, tls)) {
            assertThatThrownBy(() -> Calculator.client(channel).add(1, 2))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE))
                    .hasMessageContaining(sentence);
        }
        assertThat(handled).hasValue(before);
    }

    private static void assertAdds(RpcServer server, ClientTls tls) {
        try (Channel channel = channel(server, tls)) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
        }
    }

    private RpcServer server(ServerTls tls) {
        return RpcServer.builder().tls(tls).add(service()).start();
    }

    private CalculatorService service() {
        return new CalculatorService() {
            @Override
            public int add(int a, int b) {
                handled.incrementAndGet();
                return super.add(a, b);
            }
        };
    }

    private static Channel channel(RpcServer server, ClientTls tls) {
        return RpcChannel.to("localhost:" + server.port()).tls(tls).connect();
    }

    private static CertificateBuilder expired(CertificateBuilder builder) {
        return builder.notAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    private static void write(X509Bundle bundle, Path chain, Path key) throws Exception {
        Files.writeString(chain, bundle.getCertificatePathPEM());
        Files.writeString(key, bundle.getPrivateKeyPEM());
    }

    private static SSLContext believingAll() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Believer()}, null);
        return context;
    }

    private static final class Believer implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

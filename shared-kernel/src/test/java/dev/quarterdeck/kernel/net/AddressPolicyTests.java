package dev.quarterdeck.kernel.net;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTests {
    private static final AddressPolicy STRICT = new AddressPolicy(false);
    private static final AddressPolicy LENIENT = new AddressPolicy(true);
    private static final URI URL = URI.create("https://issuer.example/token");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "100.100.100.200",
                "192.0.0.192",
                "::",
                "fe80::1",
                "ff02::1",
                "fd00:ec2::254",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1"
            })
    void someAddressesAreReachedByNobody(String address) {
        assertThatThrownBy(() -> LENIENT.check(URL, to(address))).hasMessageStartingWith("ADDRESS_FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void privateAddressesNeedLeave(String address) {
        assertThatThrownBy(() -> STRICT.check(URL, to(address))).hasMessageStartingWith("ADDRESS_FORBIDDEN");
        assertThatCode(() -> LENIENT.check(URL, to(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1"})
    void publicAddressesAreReachedOverTls(String address) {
        assertThatCode(() -> STRICT.check(URL, to(address))).doesNotThrowAnyException();
        var plain = URI.create("http://issuer.example/token");
        assertThatThrownBy(() -> LENIENT.check(plain, to(address))).hasMessageStartingWith("ADDRESS_FORBIDDEN");
    }

    @Test
    void aNameThatLeadsToAnInnerAddressAsWellIsNotCalled() throws UnknownHostException {
        var both = List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> STRICT.check(URL, both))
                .hasMessageStartingWith("ADDRESS_FORBIDDEN")
                .hasMessageNotContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://issuer.example/",
                "jar:https://issuer.example!/",
                "//issuer.example/",
                "https://user:secret@issuer.example/",
                "https:issuer.example"
            })
    void onlyOrdinaryUrlsAreCalled(String url) {
        assertThatThrownBy(() -> LENIENT.check(URI.create(url), to("93.184.216.34")))
                .hasMessageStartingWith("ADDRESS_FORBIDDEN")
                .hasMessageNotContaining("secret");
    }

    @Test
    void plainTextStaysWithinPrivateNetworks() {
        assertThatCode(() -> LENIENT.check(URI.create("http://localhost:8080/"), to("127.0.0.1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LENIENT.check(URL, List.of())).hasMessageStartingWith("ADDRESS_FORBIDDEN");
    }

    private static List<InetAddress> to(String address) {
        try {
            return List.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

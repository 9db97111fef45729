package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("where a request comes from")
class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(Stream.of("10.0.0.7", "10.0.0.8", "fd00::7")
            .map(InetAddress::ofLiteral)
            .collect(Collectors.toSet()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.7    | 203.0.113.9                        | 203.0.113.9",
                "10.0.0.7    | 1.2.3.4, 203.0.113.9               | 203.0.113.9",
                "10.0.0.7    | 203.0.113.9, 10.0.0.8              | 203.0.113.9",
                "10.0.0.7    | 10.0.0.8                           | 10.0.0.8",
                "10.0.0.7    | 203.0.113.9:4711                   | 203.0.113.9",
                "fd00:0::07  | 2001:db8::1                        | 2001:db8:0:0:0:0:0:1",
                "10.0.0.7    | [2001:db8::1]:4711                 | 2001:db8:0:0:0:0:0:1",
            })
    void isWhatTheNearestTrustedProxySays(String peer, String header, String origin) {
        assertEquals(origin, proxies.origin(peer, List.of(header)));
    }

    @Test
    void isInTheLastOfSeveralHeaders() {
        assertEquals("203.0.113.9", proxies.origin("10.0.0.7", List.of("1.2.3.4", "5.6.7.8, 203.0.113.9")));
    }

    @Test
    void isTheConnectionsOtherEndWhereThatIsNoTrustedProxy() {
        assertEquals("203.0.113.9", proxies.origin("203.0.113.9", List.of("1.2.3.4")));
        assertEquals("10.0.0.7", new TrustedProxies(Set.of()).origin("10.0.0.7", List.of("1.2.3.4")));
        assertEquals("10.0.0.7", proxies.origin("10.0.0.7", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "1.2.3.4, ", "1.2.3.4, proxy.example", "[", "1.2.3.4, <script>", "1.2.3.999"})
    void isTheProxyWhereThatSaysNothingOfSense(String header) {
        assertEquals("10.0.0.7", proxies.origin("10.0.0.7", List.of(header)));
    }
}

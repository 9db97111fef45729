package dev.lockstep.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a webhook's address")
class WebhookUrlsTest {

    private static final WebhookUrls USUAL = new WebhookUrls(false);
    private static final WebhookUrls LAX = new WebhookUrls(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org:8443/a/b?c=d",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/x",
                " https://example.org/with-blanks-around "
            })
    void mayBeAnyOnTheInternet(String text) {
        assertEquals(new WebhookUrls.Checked.Good(URI.create(text.strip())), USUAL.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://me:password@example.org/",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://example.org/\r\nHost: other",
                "https://exa mple.org/"
            })
    void mustBeWholeAndPlain(String text) {
        assertInstanceOf(WebhookUrls.Checked.Bad.class, LAX.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/"
            })
    void isInTheServersOwnNetworkOrPlainOnlyWhereThatIsAllowed(String text) {
        assertInstanceOf(WebhookUrls.Checked.Bad.class, USUAL.check(text));
        assertInstanceOf(WebhookUrls.Checked.Good.class, LAX.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "127.8.9.10",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void leadsToNoAddressThatIsNotOfTheInternet(String address) {
        assertEquals(false, USUAL.allows(InetAddress.ofLiteral(address)));
        assertEquals(true, LAX.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.169.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1"
            })
    void mayLeadToAnyThatIs(String address) {
        assertEquals(true, USUAL.allows(InetAddress.ofLiteral(address)));
    }
}

package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the way to a server")
class TeamAddressTest {

    private static TeamAddress address(String bind, String publicUrl, String proxy, boolean plainHttp) {
        return new TeamAddress(
                bind,
                Optional.of(publicUrl).filter(url -> !url.isEmpty()),
                Optional.empty(),
                proxy.isEmpty() ? List.of() : List.of(proxy),
                plainHttp);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', '', false",
        "::1, '', '', false",
        "localhost, http://localhost:8240, '', false",
        "127.0.0.1, https://katas.example, 127.0.0.1, false",
        "0.0.0.0, https://katas.example/, 10.0.0.7, false",
        "0.0.0.0, http://katas.example:8240, '', true",
        "192.168.1.5, http://192.168.1.5, '', true"
    })
    void isTakenWherePasswordsStayHidden(String bind, String url, String proxy, boolean plain) throws Exception {
        Audience.Team team = address(bind, url, proxy, plain).audience(false);
        assertEquals(
                url.replaceFirst("/$", ""),
                team.publicUrl().map(Object::toString).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, '', '', false, Add --public-url",
        "0.0.0.0, '', '', true, Add --public-url",
        "127.0.0.1, https://katas.example, '', false, nobody speaks it here",
        "0.0.0.0, https://katas.example, '', true, nobody speaks it here",
        "0.0.0.0, http://katas.example, '', false, in the clear",
        "0.0.0.0, http://localhost, '', false, in the clear",
        "127.0.0.1, http://katas.example, '', false, in the clear",
        "0.0.0.0, http://katas.example, 10.0.0.7, false, in the clear",
        "here, '', '', false, expected an address in figures",
        "127.0.0.1, '', proxy.example, false, expected an address in figures"
    })
    void isRefusedWithAWordOnWhatToDo(String bind, String url, String proxy, boolean plain, String words) {
        var refusal = assertThrows(
                TeamAddress.RefusedException.class,
                () -> address(bind, url, proxy, plain).audience(false));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "katas.example",
                "ftp://katas.example",
                "https://katas.example/lockstep",
                "https://me@katas.example",
                "https://katas.example?x",
                "https://",
                "https://ka tas"
            })
    void isRefusedWhereTheAddressIsNotWhatLinksBeginWith(String url) {
        var refusal = assertThrows(
                TeamAddress.RefusedException.class,
                () -> address("127.0.0.1", url, "", false).audience(false));
        assertTrue(String.valueOf(refusal.getMessage()).contains("expected https://HOST"), refusal.getMessage());
    }

    @Test
    void isTakenForAsManyProxiesAsThereAre() throws Exception {
        TeamAddress address = new TeamAddress(
                "127.0.0.1", Optional.of("https://a.example"), Optional.empty(), List.of("::1", "127.0.0.1"), false);
        assertEquals(2, address.audience(true).proxies().size());
        assertTrue(address.audience(true).newAdmin());
    }
}

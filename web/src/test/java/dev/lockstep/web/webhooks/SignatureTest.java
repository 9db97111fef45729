package dev.lockstep.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a signature")
class SignatureTest {

    /** By {@code printf '1772359200.{"id":"1"}' | openssl dgst -sha256 -hmac 'a secret'}. */
    private static final String BY_OPENSSL = "5f4b94027c9c075d78762510530940d3e81d91704172291e329ed3a4e577c7ed";

    @Test
    void isTheOneThatAnotherProgramMakesOfTheSameMomentAndBody() {
        assertEquals(
                "t=1772359200,v1=" + BY_OPENSSL,
                Signature.header("a secret", Instant.ofEpochSecond(1772359200), "{\"id\":\"1\"}"));
    }
}

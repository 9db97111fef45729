package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;

/** What pages answer, held against what they should. */
final class Answers {

    private Answers() {}

    static void assertSays(HttpResponse<String> answer, int status, String... words) {
        assertEquals(status, answer.statusCode(), answer.body());
        for (String each : words) {
            assertTrue(answer.body().contains(each), () -> "does not say \"" + each + "\": " + answer.body());
        }
    }
}

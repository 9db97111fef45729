package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the page on which one is the scheduler")
class PlayPagesTest {

    private static final String KATA = "race-free-counter";
    private static final String FILES = "{\"Counter.java\":\"class Counter {}\"}";

    private final World world = new World();
    private final Caller caller = world.caller();

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> move(String body) throws IOException, InterruptedException {
        return caller.send("POST", "/katas/" + KATA + "/play", body, "X-Csrf-Token", Csrf.of(caller));
    }

    @Test
    void hasTheDraftAndTheVisibleTestsOnIt() throws Exception {
        world.drafts.save(World.ME, KATA, List.of(new SourceFile("Counter.java", "class Counter { int mine; }")), 0);
        String page = caller.get("/katas/" + KATA + "/play").body();
        assertTrue(page.contains("int mine;"), page);
        assertTrue(page.contains("visible/VisibleCounterTest.java"), page);
    }

    @Test
    void isLinkedWhereThereIsSomethingToPlay() throws Exception {
        assertTrue(caller.get("/katas/" + KATA).body().contains("/katas/" + KATA + "/play"));
        assertFalse(caller.get("/katas/catch-the-bug").body().contains("/play\""));
    }

    @Test
    void isToldWhenNothingCanBePlayed() throws Exception {
        assertEquals(
                "{\"checks\":[]}",
                move("{\"files\":" + FILES + ",\"moves\":[]}").body());
    }

    @Test
    void refusesWhatAreNoMoves() throws Exception {
        assertEquals(400, move("{\"files\":" + FILES + ",\"moves\":[1]}").statusCode());
        assertEquals(400, move("{\"moves\":[]}").statusCode());
        assertEquals(400, move("moves").statusCode());
    }
}

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FirstTilesTest {

    @Test
    @DisplayName("a tile is drawn when somebody asks for it, and only the first time")
    void drawsOnce() {
        var drawn = new ArrayList<String>();
        var tiles = new Memoizer<String, Tile>(place -> {
            drawn.add(place);
            return new Tile(place);
        });

        var market = tiles.get("market");
        var harbour = tiles.get("harbour");

        assertEquals("market", market.place());
        assertEquals("harbour", harbour.place());
        assertSame(market, tiles.get("market"));
        assertEquals(List.of("market", "harbour"), drawn);
    }

    @EverySchedule(budget = 200)
    @DisplayName("when two threads ask for the same tile, it is drawn once")
    void drawsOnceForTwo(Workers workers) {
        var drawn = new AtomicInteger();
        var tiles = new Memoizer<String, Tile>(place -> {
            drawn.incrementAndGet();
            return new Tile(place);
        });
        workers.add(2, "asks for the market", asker -> tiles.get("market"));

        workers.run();

        assertEquals(1, drawn.get());
    }
}

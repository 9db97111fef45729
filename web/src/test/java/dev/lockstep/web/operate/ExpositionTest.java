package dev.lockstep.web.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.web.operate.Exposition.Bucket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a monitoring system reads")
class ExpositionTest {

    @Test
    void saysWhatAValueIsBeforeTheValue() {
        assertEquals(
                """
                # HELP waiting How many wait.
                # TYPE waiting gauge
                waiting 3
                waiting{kind="run"} 0.25
                """,
                new Exposition()
                        .family("waiting", Exposition.Type.GAUGE, "How many wait.")
                        .value("waiting", Map.of(), 3)
                        .value("waiting", Map.of("kind", "run"), 0.25)
                        .text());
    }

    @Test
    void addsUpTheBucketsOfAHistogram() {
        assertEquals(
                """
                # HELP took How long it took.
                # TYPE took histogram
                took_bucket{stage="run",le="0.1"} 2
                took_bucket{stage="run",le="1"} 2
                took_bucket{stage="run",le="+Inf"} 7
                took_sum{stage="run"} 12.5
                took_count{stage="run"} 7
                """,
                new Exposition()
                        .family("took", Exposition.Type.HISTOGRAM, "How long it took.")
                        .histogram(
                                "took",
                                Map.of("stage", "run"),
                                List.of(new Bucket(0.1, 2), new Bucket(1, 0), new Bucket(Double.POSITIVE_INFINITY, 5)),
                                12.5)
                        .text());
    }

    @Test
    void cannotBeBrokenByALabel() {
        assertEquals(
                "name{label=\"a\\\\b\\\"c\\nd\"} 1\n",
                new Exposition().value("name", Map.of("label", "a\\b\"c\nd"), 1).text());
    }
}

package dev.lockstep.web.pages.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Kata.Difficulty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the map of topics")
class TopicMapTest {

    private static KataCard kata(String id, Difficulty difficulty, Progress progress, String... topics) {
        return new KataCard(id, id, List.of(topics), difficulty, 20, progress);
    }

    private static TopicMap.Node node(TopicMap map, String topic) {
        return map.nodes().stream()
                .filter(node -> node.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsATopicWhereItsEasiestKataIs() {
        TopicMap map = TopicMapLayout.of(List.of(
                kata("hard", Difficulty.HARD, Progress.NEW, "locks", "fairness"),
                kata("easy", Difficulty.EASY, Progress.NEW, "locks")));
        assertEquals(0, node(map, "locks").column());
        assertEquals(2, node(map, "fairness").column());
    }

    @Test
    void saysWhatWasLearntAndWhatComesNext() {
        TopicMap map = TopicMapLayout.of(List.of(
                kata("one", Difficulty.EASY, Progress.SOLVED, "locks"),
                kata("two", Difficulty.MEDIUM, Progress.NEW, "locks", "deadlock"),
                kata("three", Difficulty.EASY, Progress.SOLVED, "atomics"),
                kata("four", Difficulty.EASY, Progress.NEW, "monitors"),
                kata("five", Difficulty.HARD, Progress.NEW, "monitors", "fairness")));
        assertEquals(TopicMap.State.BEGUN, node(map, "locks").state());
        assertEquals(TopicMap.State.LEARNT, node(map, "atomics").state());
        assertEquals(TopicMap.State.NEXT, node(map, "deadlock").state());
        assertEquals(TopicMap.State.NEXT, node(map, "monitors").state());
        assertEquals(TopicMap.State.LATER, node(map, "fairness").state());
        assertEquals("5 topics: 1 learnt, 1 begun, 2 come next, 1 later.", map.summary());
    }

    @Test
    void leadsToATopicFromThoseThatItBuildsOn() {
        TopicMap map = TopicMapLayout.of(List.of(
                kata("one", Difficulty.EASY, Progress.NEW, "locks", "atomics", "monitors"),
                kata("two", Difficulty.MEDIUM, Progress.NEW, "locks", "atomics", "monitors", "deadlock"),
                kata("three", Difficulty.MEDIUM, Progress.NEW, "locks", "deadlock")));
        List<String> from = map.edges().stream()
                .filter(edge -> edge.to().topic().equals("deadlock"))
                .map(edge -> edge.from().topic())
                .toList();
        assertEquals("locks", from.getFirst());
        assertEquals(2, from.size());
    }

    @Test
    void drawsNoTwoTopicsInOnePlace() {
        TopicMap map = TopicMapLayout.of(List.of(
                kata("one", Difficulty.EASY, Progress.NEW, "a", "b", "c"),
                kata("two", Difficulty.MEDIUM, Progress.NEW, "c", "d", "e")));
        Set<String> places = new HashSet<>();
        map.nodes().forEach(node -> assertTrue(places.add(node.x() + "," + node.y()), node::topic));
    }

    @Test
    void ofNoKatasIsEmpty() {
        TopicMap map = TopicMapLayout.of(List.of());
        assertEquals(List.of(), map.nodes());
        assertEquals(0, map.rows());
    }

    @Test
    @DisplayName(
            "is beside a suggestion: what was begun; else the easiest that has most in common with what was solved")
    void suggestsWhatComesNext() {
        KataCard solved = kata("a", Difficulty.EASY, Progress.SOLVED, "locks");
        KataCard other = kata("b", Difficulty.EASY, Progress.NEW, "monitors");
        KataCard near = kata("c", Difficulty.EASY, Progress.NEW, "locks");
        KataCard begun = kata("d", Difficulty.HARD, Progress.TRIED, "fairness");
        assertEquals(
                Optional.of(near),
                CataloguePage.of(List.of(solved, other, near), Filter.NONE).next());
        assertEquals(
                Optional.of(begun),
                CataloguePage.of(List.of(solved, other, near, begun), Filter.NONE)
                        .next());
        assertEquals(
                Optional.empty(), CataloguePage.of(List.of(solved), Filter.NONE).next());
    }
}

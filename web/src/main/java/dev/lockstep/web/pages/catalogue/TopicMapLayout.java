package dev.lockstep.web.pages.catalogue;

import static java.util.stream.Collectors.groupingBy;

import dev.lockstep.core.kata.Kata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts topics in columns by their easiest kata, and each near the topics that it builds on. */
final class TopicMapLayout {

    /** More lines than this into one topic hide what they show. */
    private static final int MOST_FOUNDATIONS = 2;

    /** From left to right. */
    private static final List<Kata.Difficulty> COLUMNS = List.of(Kata.Difficulty.values());

    private final Map<String, List<KataCard>> katas;
    private final Map<String, Kata.Difficulty> columns;
    private final Map<String, TopicMap.Node> nodes = new LinkedHashMap<>();

    private TopicMapLayout(List<KataCard> all) {
        katas = new TreeMap<>(all.stream()
                .flatMap(kata -> kata.topics().stream().map(topic -> Map.entry(topic, kata)))
                .collect(groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        columns = new HashMap<>();
        katas.forEach((topic, its) -> columns.put(
                topic,
                its.stream()
                        .map(KataCard::difficulty)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    static TopicMap of(List<KataCard> katas) {
        return new TopicMapLayout(katas).map();
    }

    private TopicMap map() {
        int rows = 0;
        for (Kata.Difficulty column : COLUMNS) {
            List<String> topics = inOrder(column);
            for (int row = 0; row < topics.size(); row++) {
                String topic = topics.get(row);
                nodes.put(topic, node(topic, COLUMNS.indexOf(column), row));
            }
            rows = Math.max(rows, topics.size());
        }
        List<TopicMap.Edge> edges = nodes.values().stream()
                .flatMap(to -> foundations(to.topic()).stream().map(from -> new TopicMap.Edge(from, to)))
                .toList();
        return new TopicMap(new ArrayList<>(nodes.values()), edges, rows);
    }

    /** The topics of a column: each at the height of those that it builds on; the first column by how much there is of it. */
    private List<String> inOrder(Kata.Difficulty column) {
        Function<String, Double> height = topic -> foundations(topic).stream()
                .mapToInt(TopicMap.Node::row)
                .average()
                .orElse(Double.MAX_VALUE);
        return katas.keySet().stream()
                .filter(topic -> columns.get(topic) == column)
                .sorted(Comparator.comparing(height)
                        .thenComparingInt(topic -> -kataCount(topic))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private TopicMap.Node node(String topic, int column, int row) {
        int solved =
                Math.toIntExact(katas(topic).stream().filter(KataCard::isSolved).count());
        int total = kataCount(topic);
        return new TopicMap.Node(topic, column, row, state(topic, solved, total), solved, total);
    }

    private TopicMap.State state(String topic, int solved, int total) {
        if (solved > 0) {
            return solved == total ? TopicMap.State.LEARNT : TopicMap.State.BEGUN;
        }
        List<TopicMap.Node> foundations = foundations(topic);
        boolean ready = foundations.isEmpty() || foundations.stream().anyMatch(node -> node.solved() > 0);
        return ready ? TopicMap.State.NEXT : TopicMap.State.LATER;
    }

    /** Topics of easier columns that come in the same katas: those of the nearest column, and of these the most frequent. */
    private List<TopicMap.Node> foundations(String topic) {
        Map<TopicMap.Node, Long> together = nodes.values().stream()
                .filter(node -> node.column() < columnOf(topic))
                .filter(node -> shared(topic, node.topic()) > 0)
                .collect(Collectors.toMap(Function.identity(), node -> shared(topic, node.topic())));
        Optional<Integer> nearest =
                together.keySet().stream().map(TopicMap.Node::column).max(Comparator.naturalOrder());
        return together.entrySet().stream()
                .filter(entry -> nearest.filter(
                                column -> column == entry.getKey().column())
                        .isPresent())
                .sorted(Comparator.comparingLong((Map.Entry<TopicMap.Node, Long> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().row()))
                .limit(MOST_FOUNDATIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private long shared(String one, String other) {
        return katas(one).stream().filter(kata -> kata.topics().contains(other)).count();
    }

    private int columnOf(String topic) {
        Kata.Difficulty column = columns.get(topic);
        return column == null ? 0 : COLUMNS.indexOf(column);
    }

    private int kataCount(String topic) {
        return katas(topic).size();
    }

    private List<KataCard> katas(String topic) {
        return katas.getOrDefault(topic, List.of());
    }
}

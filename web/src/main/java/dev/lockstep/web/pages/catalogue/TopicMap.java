package dev.lockstep.web.pages.catalogue;

import dev.lockstep.core.kata.Kata;
import java.util.List;
import java.util.Locale;

/**
 * The topics of all katas, from easy ones on the left to hard ones on the right, and which of them were learnt.
 *
 * @param nodes sorted by column and row
 * @param edges from topics to those that build on them
 * @param rows how many the longest column has
 */
public record TopicMap(List<Node> nodes, List<Edge> edges, int rows) {

    /** The width of the drawing; its parts are measured in the same unit. */
    public static final int WIDTH = 960;

    static final int NODE_WIDTH = 220;
    static final int NODE_HEIGHT = 34;
    private static final int ROW = 46;
    private static final int TOP = 40;
    private static final int COLUMNS = Kata.Difficulty.values().length;

    public TopicMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** How far somebody has come with a topic. */
    public enum State {
        /** Every kata of it is solved. */
        LEARNT("learnt"),
        /** Some are. */
        BEGUN("begun"),
        /** None is, and what it builds on is learnt or begun. */
        NEXT("comes next"),
        /** It builds on something that was not begun. */
        LATER("later");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In a word or two. */
        public String words() {
            return words;
        }

        /** As classes have it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A mark that says it without colour. */
        public String mark() {
            return switch (this) {
                case LEARNT -> "✓";
                case BEGUN -> "◐";
                case NEXT -> "▸";
                case LATER -> "○";
            };
        }
    }

    /**
     * A topic.
     *
     * @param column 0 for topics that an easy kata has
     * @param row counted from 0
     */
    public record Node(String topic, int column, int row, State state, int solved, int total) {

        /** As people write it. */
        public String words() {
            return KataCard.words(topic);
        }

        /** The left edge. */
        public int x() {
            return column * (WIDTH - NODE_WIDTH) / (COLUMNS - 1);
        }

        /** The upper edge. */
        public int y() {
            return TOP + row * ROW;
        }

        public int width() {
            return NODE_WIDTH;
        }

        public int height() {
            return NODE_HEIGHT;
        }
    }

    /** One topic builds on another. */
    public record Edge(Node from, Node to) {

        /** A curve from the right edge of one to the left edge of the other, as SVG writes it. */
        public String path() {
            int startX = from.x() + NODE_WIDTH;
            int startY = from.y() + NODE_HEIGHT / 2;
            int endX = to.x();
            int endY = to.y() + NODE_HEIGHT / 2;
            int middle = (startX + endX) / 2;
            return "M%d %d C%d %d %d %d %d %d".formatted(startX, startY, middle, startY, middle, endY, endX, endY);
        }

        /** Whether one can walk on it by now. */
        public boolean isOpen() {
            return from.solved() > 0;
        }
    }

    /** The height of the drawing. */
    public int height() {
        return TOP + rows * ROW;
    }

    /** Where the column of a difficulty begins. */
    public int columnX(int column) {
        return column * (WIDTH - NODE_WIDTH) / (COLUMNS - 1);
    }

    /** What the drawing says, for whoever cannot see it. */
    public String summary() {
        return "%d topics: %d learnt, %d begun, %d come next, %d later."
                .formatted(
                        nodes.size(), count(State.LEARNT), count(State.BEGUN), count(State.NEXT), count(State.LATER));
    }

    private long count(State state) {
        return nodes.stream().filter(node -> node.state() == state).count();
    }
}

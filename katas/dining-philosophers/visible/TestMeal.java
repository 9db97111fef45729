import static org.junit.jupiter.api.Assertions.assertEquals;

/** One call of {@code wantsToEat}, and the order of its actions. */
final class TestMeal {

    private final TestTable table;
    private final int philosopher;
    private final Runnable time;
    private String done = "";
    private String accident = "none";

    /** @param time what each of its actions does while it lasts */
    TestMeal(TestTable table, int philosopher, Runnable time) {
        this.table = table;
        this.philosopher = philosopher;
        this.time = time;
    }

    int philosopher() {
        return philosopher;
    }

    /** Calls, and looks whether everything was done, and in order, when the call returns. */
    void take() throws Exception {
        table.call(
                philosopher,
                () -> pick(TestForks.Side.LEFT, "left "),
                () -> pick(TestForks.Side.RIGHT, "right "),
                this::eat,
                () -> put(TestForks.Side.LEFT, "left "),
                () -> put(TestForks.Side.RIGHT, "right "));
        assertEquals("none", accident, "accidents");
        assertEquals("both forks up, eaten, both forks down", summary(), "what was done when the call returns");
    }

    private void pick(TestForks.Side side, String words) {
        table.pick(this, side);
        time.run();
        done += "up " + words;
    }

    private void eat() {
        if (!table.beginsToEat(this)) {
            accident = "began to eat while a neighbour was eating";
        }
        time.run();
        done += "eat ";
        if (!table.endsToEat(this)) {
            accident = "a neighbour began to eat before this one had finished";
        }
    }

    private void put(TestForks.Side side, String words) {
        time.run();
        done += "down " + words;
        table.put(this, side);
    }

    private String summary() {
        boolean inOrder =
                done.matches("(up left up right |up right up left )eat (down left down right |down right down left )");
        return inOrder ? "both forks up, eaten, both forks down" : done;
    }
}

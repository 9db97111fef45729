import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One pile: an object of the submission's class, and what was printed by whom, in the order in which it was printed.
 *
 * <p>Nothing in here is safe by itself: numbers that follow each other as the contract says need nothing else.
 */
final class Pile {

    private final int n;
    private final ZeroEvenOdd zeroEvenOdd;
    private final Runnable atFirst;
    private final StringBuilder printed = new StringBuilder();

    Pile(int n) {
        this(n, () -> {});
    }

    /** @param atFirst what happens in each call of {@code accept}, before the number is there */
    Pile(int n, Runnable atFirst) {
        this.n = n;
        this.atFirst = atFirst;
        zeroEvenOdd = new ZeroEvenOdd(n);
    }

    /** Calls zero, and looks whether all of its numbers have been printed when it returns. */
    void zero() throws Exception {
        var arm = new Arm("zero");
        zeroEvenOdd.zero(arm::print);
        arm.assertPrinted(n);
    }

    void even() throws Exception {
        var arm = new Arm("even");
        zeroEvenOdd.even(arm::print);
        arm.assertPrinted(n / 2);
    }

    void odd() throws Exception {
        var arm = new Arm("odd");
        zeroEvenOdd.odd(arm::print);
        arm.assertPrinted((n + 1) / 2);
    }

    /** Asked when all three calls have returned. */
    void assertComplete() {
        var expected = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            expected.append("[zero 0][")
                    .append(i % 2 == 0 ? "even " : "odd ")
                    .append(i)
                    .append(']');
        }
        assertEquals(expected.toString(), printed.toString());
    }

    /** What one of the three methods prints. */
    private final class Arm {

        private final String name;
        private int count;

        Arm(String name) {
            this.name = name;
        }

        void print(int number) {
            printed.append('[').append(name);
            atFirst.run();
            printed.append(' ').append(number).append(']');
            count++;
        }

        void assertPrinted(int expected) {
            assertEquals(expected, count, "numbers that " + name + " has printed when it returns");
        }
    }
}

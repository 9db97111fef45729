import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntConsumer;

/**
 * One pile: an object of the submission's class, and what was printed by whom, in the order in which it was printed.
 *
 * <p>Nothing in here is safe by itself: numbers that follow each other as the contract says need nothing else.
 */
final class Pile {

    private final int n;
    private final ZeroEvenOdd zeroEvenOdd;
    private final IntConsumer atFirst;
    private final StringBuilder printed = new StringBuilder();

    Pile(int n) {
        this(n, number -> {});
    }

    /** @param atFirst what happens in each call of {@code accept}, before the number is there */
    Pile(int n, Runnable atFirst) {
        this(n, number -> atFirst.run());
    }

    /** @param atFirst the same for one that depends on the number */
    Pile(int n, IntConsumer atFirst) {
        this.n = n;
        this.atFirst = atFirst;
        zeroEvenOdd = new ZeroEvenOdd(n);
    }

    /** Calls zero, and looks whether all of its numbers have been printed when it returns. */
    void zero() throws Exception {
        var arm = new Arm("zero", n);
        zeroEvenOdd.zero(arm::print);
        arm.assertPrinted();
    }

    void even() throws Exception {
        var arm = new Arm("even", n / 2);
        zeroEvenOdd.even(arm::print);
        arm.assertPrinted();
    }

    void odd() throws Exception {
        var arm = new Arm("odd", (n + 1) / 2);
        zeroEvenOdd.odd(arm::print);
        arm.assertPrinted();
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
        private final int all;
        private int count;

        Arm(String name, int all) {
            this.name = name;
            this.all = all;
        }

        /** Throws if there is nothing more to print: or else who never stops would print for ever. */
        void print(int number) {
            assertTrue(count < all, "more numbers are printed than there are");
            printed.append('[').append(name);
            atFirst.accept(number);
            printed.append(' ').append(number).append(']');
            count++;
        }

        void assertPrinted() {
            assertEquals(all, count, "numbers that " + name + " has printed when it returns");
        }
    }
}

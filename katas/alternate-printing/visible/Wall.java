import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One wall: an object of the submission's class, and what was done at it, in the order in which it was done.
 *
 * <p>Nothing in here is safe by itself: runs that follow each other as the contract says need nothing else.
 */
final class Wall {

    private final int n;
    private final FooBar fooBar;
    private final StringBuilder done = new StringBuilder();
    private final int[] foos = new int[1];
    private final int[] bars = new int[1];

    Wall(int n) {
        this.n = n;
        fooBar = new FooBar(n);
    }

    /** Calls foo, and looks whether all of its runs have ended when it returns. */
    void foo() throws Exception {
        foo(() -> {});
    }

    /** The same; each run begins with {@code atFirst}. */
    void foo(Runnable atFirst) throws Exception {
        fooBar.foo(() -> run("foo", foos, atFirst));
        assertEquals(n, foos[0], "ended runs of printFoo when foo returned");
    }

    /** Calls bar, and looks whether all of its runs have ended when it returns. */
    void bar() throws Exception {
        bar(() -> {});
    }

    /** The same; each run begins with {@code atFirst}. */
    void bar(Runnable atFirst) throws Exception {
        fooBar.bar(() -> run("bar", bars, atFirst));
        assertEquals(n, bars[0], "ended runs of printBar when bar returned");
    }

    private void run(String what, int[] count, Runnable atFirst) {
        done.append('(').append(what);
        atFirst.run();
        done.append(')');
        count[0]++;
    }

    /** Asked when both calls have returned. */
    void assertTookTurns() {
        assertEquals("(foo)(bar)".repeat(n), done.toString());
    }
}

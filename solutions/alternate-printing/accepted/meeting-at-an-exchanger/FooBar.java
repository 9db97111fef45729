import java.util.concurrent.Exchanger;

/** They meet twice for each brick: after the foo, and after the bar. */
class FooBar {
    private final int n;
    private final Exchanger<Object> meeting = new Exchanger<>();

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            meeting.exchange(null);
            meeting.exchange(null);
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meeting.exchange(null);
            printBar.run();
            meeting.exchange(null);
        }
    }
}

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Whoever has the ball plays, and throws it to the other one. */
class FooBar {

    private final int n;
    private final BlockingQueue<String> toFoo = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<String> toBar = new ArrayBlockingQueue<>(1);

    FooBar(int n) {
        this.n = n;
        toFoo.add("ball");
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            String ball = toFoo.take();
            printFoo.run();
            toBar.put(ball);
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            String ball = toBar.take();
            printBar.run();
            toFoo.put(ball);
        }
    }
}

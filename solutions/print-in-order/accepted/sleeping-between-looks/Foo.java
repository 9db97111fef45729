import java.util.concurrent.atomic.AtomicInteger;

/** Right, but each step comes up to a millisecond later than it could. */
class Foo {

    private final AtomicInteger done = new AtomicInteger();

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        done.incrementAndGet();
    }

    void second(Runnable printSecond) throws InterruptedException {
        while (done.get() < 1) {
            Thread.sleep(1);
        }
        printSecond.run();
        done.incrementAndGet();
    }

    void third(Runnable printThird) throws InterruptedException {
        while (done.get() < 2) {
            Thread.sleep(1);
        }
        printThird.run();
    }
}

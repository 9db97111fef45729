import java.util.concurrent.LinkedTransferQueue;

/** Each step is handed over: who is done stays until the next one has taken it. */
class Foo {
    private final LinkedTransferQueue<String> one = new LinkedTransferQueue<>();
    private final LinkedTransferQueue<String> two = new LinkedTransferQueue<>();

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        one.transfer("first");
    }

    void second(Runnable printSecond) throws InterruptedException {
        one.take();
        printSecond.run();
        two.transfer("second");
    }

    void third(Runnable printThird) throws InterruptedException {
        two.take();
        printThird.run();
    }
}

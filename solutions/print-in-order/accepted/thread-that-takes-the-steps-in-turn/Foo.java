import java.util.concurrent.SynchronousQueue;

/** One thread of its own does all the steps, in their order; the callers hand them in and wait. */
class Foo {

    private final SynchronousQueue<Runnable> firsts = new SynchronousQueue<>();
    private final SynchronousQueue<Runnable> seconds = new SynchronousQueue<>();
    private final SynchronousQueue<Runnable> thirds = new SynchronousQueue<>();
    private final Thread machinist = Thread.startVirtualThread(this::doAll);

    private void doAll() {
        try {
            firsts.take().run();
            seconds.take().run();
            thirds.take().run();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    void first(Runnable printFirst) throws InterruptedException {
        firsts.put(printFirst);
        machinist.join();
    }

    void second(Runnable printSecond) throws InterruptedException {
        seconds.put(printSecond);
        machinist.join();
    }

    void third(Runnable printThird) throws InterruptedException {
        thirds.put(printThird);
        machinist.join();
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class Foo {

    private final CompletableFuture<Void> firstDone = new CompletableFuture<>();
    private final CompletableFuture<Void> secondDone = new CompletableFuture<>();

    void first(Runnable printFirst) {
        printFirst.run();
        firstDone.complete(null);
    }

    void second(Runnable printSecond) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        firstDone.thenRun(() -> {
            printSecond.run();
            done.countDown();
            secondDone.complete(null);
        });
        done.await(1, TimeUnit.HOURS);
    }

    void third(Runnable printThird) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        secondDone.thenRun(() -> {
            printThird.run();
            done.countDown();
        });
        done.await(1, TimeUnit.HOURS);
    }
}

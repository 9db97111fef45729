import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

class FooBar {

    private final int n;
    private final Semaphore fooMayRun = new Semaphore(1);
    private final Semaphore barMayRun = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            fooMayRun.acquire();
            CompletableFuture.runAsync(printFoo).join();
            barMayRun.release();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            barMayRun.acquire();
            CompletableFuture.runAsync(printBar).join();
            fooMayRun.release();
        }
    }
}

import java.util.concurrent.CompletableFuture;

/** When both have come, one virtual thread does all the runs; two threads that take turns need no second one. */
class FooBar {

    private final int n;
    private final CompletableFuture<Runnable> foos = new CompletableFuture<>();
    private final CompletableFuture<Runnable> bars = new CompletableFuture<>();
    private final CompletableFuture<Void> all =
            foos.thenAcceptBothAsync(bars, this::alternate, Thread::startVirtualThread);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        foos.complete(printFoo);
        all.join();
    }

    void bar(Runnable printBar) {
        bars.complete(printBar);
        all.join();
    }

    private void alternate(Runnable printFoo, Runnable printBar) {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            printBar.run();
        }
    }
}

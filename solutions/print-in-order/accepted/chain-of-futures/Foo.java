import java.util.concurrent.CompletableFuture;

/** The steps are a chain; whoever completes a link does the step behind it, and each caller waits for its own. */
class Foo {

    private final CompletableFuture<Void> firstDone = new CompletableFuture<>();
    private final CompletableFuture<Void> secondDone = new CompletableFuture<>();

    void first(Runnable printFirst) {
        printFirst.run();
        firstDone.complete(null);
    }

    void second(Runnable printSecond) {
        firstDone
                .thenRun(() -> {
                    printSecond.run();
                    secondDone.complete(null);
                })
                .join();
    }

    void third(Runnable printThird) {
        secondDone.thenRun(printThird).join();
    }
}

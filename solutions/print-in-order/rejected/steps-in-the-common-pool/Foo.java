import java.util.concurrent.CompletableFuture;

class Foo {

    private final CompletableFuture<Void> firstEnded = new CompletableFuture<>();
    private final CompletableFuture<Void> secondEnded = new CompletableFuture<>();

    void first(Runnable printFirst) {
        CompletableFuture.runAsync(printFirst).join();
        firstEnded.complete(null);
    }

    /** No thread of the pool ever waits for a step: a step gets one only when its turn has come. */
    void second(Runnable printSecond) {
        firstEnded.thenRunAsync(printSecond).join();
        secondEnded.complete(null);
    }

    void third(Runnable printThird) {
        secondEnded.thenRunAsync(printThird).join();
    }
}

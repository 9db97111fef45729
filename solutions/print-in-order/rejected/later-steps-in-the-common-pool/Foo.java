import java.util.concurrent.CompletableFuture;

class Foo {

    private final CompletableFuture<Void> firstDone = new CompletableFuture<>();
    private final CompletableFuture<Void> secondDone = new CompletableFuture<>();

    void first(Runnable printFirst) {
        printFirst.run();
        firstDone.complete(null);
    }

    void second(Runnable printSecond) {
        firstDone.thenRunAsync(printSecond).join();
        secondDone.complete(null);
    }

    void third(Runnable printThird) {
        secondDone.thenRunAsync(printThird).join();
    }
}

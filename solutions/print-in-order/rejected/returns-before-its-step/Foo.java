import java.util.concurrent.CompletableFuture;

class Foo {

    private final CompletableFuture<Void> firstDone = new CompletableFuture<>();
    private final CompletableFuture<Void> secondDone = new CompletableFuture<>();

    void first(Runnable printFirst) {
        printFirst.run();
        firstDone.complete(null);
    }

    void second(Runnable printSecond) {
        firstDone.thenRun(() -> {
            printSecond.run();
            secondDone.complete(null);
        });
    }

    void third(Runnable printThird) {
        secondDone.thenRun(printThird);
    }
}

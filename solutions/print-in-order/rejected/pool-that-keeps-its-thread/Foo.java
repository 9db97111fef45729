import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The steps are a chain, which a thread of its own goes along as they are handed in. */
class Foo {

    private final Executor machine =
            Executors.newFixedThreadPool(1, Thread.ofVirtual().factory());

    private final CompletableFuture<Runnable> first = new CompletableFuture<>();
    private final CompletableFuture<Runnable> second = new CompletableFuture<>();
    private final CompletableFuture<Runnable> third = new CompletableFuture<>();

    private final CompletableFuture<Void> firstDone = first.thenAcceptAsync(Runnable::run, machine);
    private final CompletableFuture<Void> secondDone =
            firstDone.thenAcceptBothAsync(second, (done, step) -> step.run(), machine);
    private final CompletableFuture<Void> thirdDone =
            secondDone.thenAcceptBothAsync(third, (done, step) -> step.run(), machine);

    void first(Runnable printFirst) {
        first.complete(printFirst);
        firstDone.join();
    }

    void second(Runnable printSecond) {
        second.complete(printSecond);
        secondDone.join();
    }

    void third(Runnable printThird) {
        third.complete(printThird);
        thirdDone.join();
    }
}

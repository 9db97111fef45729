import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** Whoever comes last prints the whole series; the others wait until it has. */
class ZeroEvenOdd {

    private final int n;
    private final CompletableFuture<IntConsumer> zeros = new CompletableFuture<>();
    private final CompletableFuture<IntConsumer> evens = new CompletableFuture<>();
    private final CompletableFuture<IntConsumer> odds = new CompletableFuture<>();
    private final CompletableFuture<Void> all;

    ZeroEvenOdd(int n) {
        this.n = n;
        all = CompletableFuture.allOf(zeros, evens, odds).thenRun(this::printAll);
    }

    void zero(IntConsumer printNumber) {
        zeros.complete(printNumber);
        all.join();
    }

    void even(IntConsumer printNumber) {
        evens.complete(printNumber);
        all.join();
    }

    void odd(IntConsumer printNumber) {
        odds.complete(printNumber);
        all.join();
    }

    private void printAll() {
        for (int i = 1; i <= n; i++) {
            zeros.join().accept(0);
            (i % 2 == 0 ? evens : odds).join().accept(i);
        }
    }
}

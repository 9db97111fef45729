import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** One long chain of stages, each of which needs the one before and the printer of its number. */
class ZeroEvenOdd {
    private final CompletableFuture<IntConsumer> zero = new CompletableFuture<>();
    private final CompletableFuture<IntConsumer> even = new CompletableFuture<>();
    private final CompletableFuture<IntConsumer> odd = new CompletableFuture<>();
    private final CompletableFuture<Void> end;

    ZeroEvenOdd(int n) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (int i = 1; i <= n; i++) {
            int number = i;
            last = last.thenAcceptBoth(zero, (v, print) -> print.accept(0))
                    .thenAcceptBoth(i % 2 == 0 ? even : odd, (v, print) -> print.accept(number));
        }
        end = last;
    }

    void zero(IntConsumer printNumber) {
        zero.complete(printNumber);
        end.join();
    }

    void even(IntConsumer printNumber) {
        even.complete(printNumber);
        end.join();
    }

    void odd(IntConsumer printNumber) {
        odd.complete(printNumber);
        end.join();
    }
}

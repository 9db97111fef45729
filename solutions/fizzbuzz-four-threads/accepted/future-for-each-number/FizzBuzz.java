import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** A future for each number, which is kept when it has been said. */
class FizzBuzz {
    private final int n;
    private final CompletableFuture<?>[] said;

    public FizzBuzz(int n) {
        this.n = n;
        said = new CompletableFuture<?>[n + 1];
        for (int i = 0; i <= n; i++) said[i] = new CompletableFuture<Void>();
        said[0].complete(null);
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        play(1, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        play(2, i -> printBuzz.run());
    }

    public void fizzBuzz(Runnable printFizzBuzz) throws InterruptedException {
        play(3, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        play(0, printNumber);
    }

    private static int kindOf(int i) {
        return (i % 3 == 0 ? 1 : 0) + (i % 5 == 0 ? 2 : 0);
    }

    private void play(int kind, IntConsumer print) {
        for (int i = 1; i <= n; i++) {
            if (kindOf(i) == kind) {
                said[i - 1].join();
                print.accept(i);
                said[i].complete(null);
            }
        }
    }
}

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {

    private final int n;
    private final AtomicReference<Integer> current = new AtomicReference<>(1);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        play(i -> i % 3 == 0 && i % 5 != 0, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) {
        play(i -> i % 3 != 0 && i % 5 == 0, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        play(i -> i % 15 == 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) {
        play(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private void play(IntPredicate mine, IntConsumer print) {
        int seen = current.get();
        while (seen <= n) {
            if (mine.test(seen)) {
                print.accept(seen);
                current.compareAndSet(seen, seen + 1);
            } else {
                Thread.onSpinWait();
            }
            seen = current.get();
        }
    }
}

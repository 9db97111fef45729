import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** All four meet after each number, and whose number it is prints before it goes there. */
class FizzBuzz {

    private final int n;
    private final CyclicBarrier barrier = new CyclicBarrier(4);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        play(i -> i % 3 == 0 && i % 5 != 0, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        play(i -> i % 3 != 0 && i % 5 == 0, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        play(i -> i % 15 == 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        play(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private void play(IntPredicate mine, IntConsumer print) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            if (mine.test(i)) {
                print.accept(i);
            }
            try {
                barrier.await();
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {

    private static final Object[] LOCKS = {new Object(), new Object(), new Object(), new Object()};
    private static final AtomicInteger GAMES = new AtomicInteger();

    private final int n;
    private final Object lock = LOCKS[GAMES.getAndIncrement() & (LOCKS.length - 1)];
    private int current = 1;

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
        synchronized (lock) {
            while (true) {
                while (current <= n && !mine.test(current)) {
                    lock.wait();
                }
                if (current > n) {
                    return;
                }
                print.accept(current);
                current++;
                lock.notifyAll();
            }
        }
    }
}

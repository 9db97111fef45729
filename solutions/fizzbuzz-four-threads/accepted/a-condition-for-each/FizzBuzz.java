import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** Each waits on a condition of its own, and the turn is handed on with one signal; the last one signals all. */
class FizzBuzz {

    private final int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fizz = lock.newCondition();
    private final Condition buzz = lock.newCondition();
    private final Condition fizzbuzz = lock.newCondition();
    private final Condition number = lock.newCondition();
    private int current = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        play(fizz, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        play(buzz, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        play(fizzbuzz, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        play(number, printNumber);
    }

    private void play(Condition mine, IntConsumer print) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                while (current <= n && turn() != mine) {
                    mine.await();
                }
                if (current > n) {
                    return;
                }
                print.accept(current);
                current++;
                handOn();
            }
        } finally {
            lock.unlock();
        }
    }

    private void handOn() {
        if (current <= n) {
            turn().signal();
        } else {
            fizz.signal();
            buzz.signal();
            fizzbuzz.signal();
            number.signal();
        }
    }

    private Condition turn() {
        if (current % 15 == 0) {
            return fizzbuzz;
        }
        if (current % 5 == 0) {
            return buzz;
        }
        return current % 3 == 0 ? fizz : number;
    }
}

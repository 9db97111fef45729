import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {

    private final int n;
    private int current = 1;
    private volatile int gone;
    private volatile Thread heart;

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
        heart = Thread.ofVirtual().name("heartbeat").unstarted(this::beat);
        heart.start();
        play(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private void play(IntPredicate mine, IntConsumer print) throws InterruptedException {
        while (takeTurn(mine, print)) {
            // and again
        }
        gone++;
        LockSupport.unpark(heart);
    }

    private synchronized boolean takeTurn(IntPredicate mine, IntConsumer print) throws InterruptedException {
        while (current <= n && !mine.test(current)) {
            wait();
        }
        if (current > n) {
            return false;
        }
        print.accept(current);
        current++;
        notifyAll();
        return true;
    }

    /** Wakes everybody every ten minutes, until all four have gone. */
    private void beat() {
        while (gone < 4) {
            LockSupport.parkNanos(this, TimeUnit.MINUTES.toNanos(10));
            synchronized (this) {
                notifyAll();
            }
        }
    }
}

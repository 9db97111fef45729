import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private volatile int current = 1;
    private final ConcurrentHashMap<Integer, Thread> players = new ConcurrentHashMap<>();

    public FizzBuzz(int n) {
        this.n = n;
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
        int now;
        while ((now = current) <= n) {
            if (kindOf(now) == kind) {
                print.accept(now);
                current = now + 1;
                players.values().forEach(LockSupport::unpark);
            } else {
                players.put(kind, Thread.currentThread());
                LockSupport.park(this);
            }
        }
    }
}

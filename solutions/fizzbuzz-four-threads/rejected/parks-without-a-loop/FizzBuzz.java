import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private volatile int current = 1;
    private final AtomicReferenceArray<Thread> players = new AtomicReferenceArray<>(4);

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
        players.set(kind, Thread.currentThread());
        for (int i = 1; i <= n; i++) {
            if (kindOf(i) != kind) continue;
            if (current != i) LockSupport.park(this);
            print.accept(i);
            current = i + 1;
            LockSupport.unpark(players.get(kindOf(i + 1)));
        }
    }
}

import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class FizzBuzz {

    private final int n;
    private final Semaphore fizz = new Semaphore(0);
    private final Semaphore buzz = new Semaphore(0);
    private final Semaphore fizzbuzz = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        print(n / 3 - n / 15, fizz, printFizz);
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        print(n / 5 - n / 15, buzz, printBuzz);
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        print(n / 15, fizzbuzz, printFizzBuzz);
    }

    private void print(int times, Semaphore turn, Runnable print) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            turn.acquire();
            say(print);
            back.release();
        }
    }

    private static synchronized void say(Runnable print) {
        print.run();
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            if (i % 15 == 0) {
                handOver(fizzbuzz);
            } else if (i % 5 == 0) {
                handOver(buzz);
            } else if (i % 3 == 0) {
                handOver(fizz);
            } else {
                printNumber.accept(i);
            }
        }
    }

    private void handOver(Semaphore turn) throws InterruptedException {
        turn.release();
        back.acquire();
    }
}

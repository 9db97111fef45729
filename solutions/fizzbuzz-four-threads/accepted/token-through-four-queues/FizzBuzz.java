import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;

/** The number itself goes round: whoever has it prints, and passes the next one to the queue of its owner. */
class FizzBuzz {

    private final int n;
    private final BlockingQueue<Integer> fizz = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> buzz = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> fizzbuzz = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> number = new LinkedBlockingQueue<>();

    public FizzBuzz(int n) {
        this.n = n;
        pass(1);
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

    private void play(BlockingQueue<Integer> mine, IntConsumer print) throws InterruptedException {
        for (int i = mine.take(); i <= n; i = mine.take()) {
            print.accept(i);
            pass(i + 1);
        }
    }

    private void pass(int i) {
        if (i > n) {
            fizz.add(i);
            buzz.add(i);
            fizzbuzz.add(i);
            number.add(i);
        } else if (i % 15 == 0) {
            fizzbuzz.add(i);
        } else if (i % 5 == 0) {
            buzz.add(i);
        } else if (i % 3 == 0) {
            fizz.add(i);
        } else {
            number.add(i);
        }
    }
}

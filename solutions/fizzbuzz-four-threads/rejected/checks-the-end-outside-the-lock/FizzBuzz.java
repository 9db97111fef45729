import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {

    private final int n;
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
        while (current <= n) {
            synchronized (this) {
                while (current <= n && !mine.test(current)) {
                    wait();
                }
                if (current <= n) {
                    print.accept(current);
                    current++;
                    notifyAll();
                }
            }
        }
    }
}

import java.util.function.IntConsumer;

/** Only the thread whose turn it is writes the number; the others look at it again and again. */
class FizzBuzz {

    private final int n;
    private volatile int current = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        play(0, 1, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) {
        play(1, 0, i -> printBuzz.run());
    }

    public void fizzBuzz(Runnable printFizzBuzz) {
        play(0, 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) {
        play(1, 1, printNumber);
    }

    private void play(int three, int five, IntConsumer print) {
        int seen = current;
        while (seen <= n) {
            if (Math.min(seen % 3, 1) == three && Math.min(seen % 5, 1) == five) {
                print.accept(seen);
                current = seen + 1;
            } else {
                Thread.onSpinWait();
            }
            seen = current;
        }
    }
}

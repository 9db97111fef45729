import java.util.function.IntConsumer;

class FizzBuzz {

    private final int n;
    private int current = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public synchronized void fizz(Runnable printFizz) throws InterruptedException {
        while (current <= n) {
            if (current % 3 != 0 || current % 5 == 0) {
                wait();
            }
            printFizz.run();
            current++;
            notify();
        }
    }

    public synchronized void buzz(Runnable printBuzz) throws InterruptedException {
        while (current <= n) {
            if (current % 3 == 0 || current % 5 != 0) {
                wait();
            }
            printBuzz.run();
            current++;
            notify();
        }
    }

    public synchronized void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        while (current <= n) {
            if (current % 15 != 0) {
                wait();
            }
            printFizzBuzz.run();
            current++;
            notify();
        }
    }

    public synchronized void number(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            if (current % 3 == 0 || current % 5 == 0) {
                wait();
            }
            printNumber.accept(current);
            current++;
            notify();
        }
    }
}

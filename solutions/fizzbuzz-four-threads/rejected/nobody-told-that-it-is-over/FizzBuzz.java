import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class FizzBuzz {

    private final int n;
    private final Semaphore fizz = new Semaphore(0);
    private final Semaphore buzz = new Semaphore(0);
    private final Semaphore fizzbuzz = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private boolean over;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        printInTurn(fizz, printFizz);
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        printInTurn(buzz, printBuzz);
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        printInTurn(fizzbuzz, printFizzBuzz);
    }

    private void printInTurn(Semaphore turn, Runnable print) throws InterruptedException {
        turn.acquire();
        while (!over) {
            print.run();
            back.release();
            turn.acquire();
        }
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
        over = true;
    }

    private void handOver(Semaphore turn) throws InterruptedException {
        turn.release();
        back.acquire();
    }
}

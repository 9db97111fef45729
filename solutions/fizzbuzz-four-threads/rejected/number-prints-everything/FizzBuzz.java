import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

class FizzBuzz {

    private final int n;
    private final CountDownLatch begun = new CountDownLatch(3);
    private final CountDownLatch over = new CountDownLatch(1);
    private Runnable fizz;
    private Runnable buzz;
    private Runnable fizzbuzz;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        fizz = printFizz;
        begun.countDown();
        over.await();
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        buzz = printBuzz;
        begun.countDown();
        over.await();
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        fizzbuzz = printFizzBuzz;
        begun.countDown();
        over.await();
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        begun.await();
        for (int i = 1; i <= n; i++) {
            if (i % 15 == 0) {
                fizzbuzz.run();
            } else if (i % 5 == 0) {
                buzz.run();
            } else if (i % 3 == 0) {
                fizz.run();
            } else {
                printNumber.accept(i);
            }
        }
        over.countDown();
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final Semaphore zeroMayPrint = new Semaphore(1);
    private final Semaphore evenMayPrint = new Semaphore(0);
    private final Semaphore oddMayPrint = new Semaphore(0);

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            zeroMayPrint.acquire();
            printNumber.accept(0);
            (i % 2 == 0 ? evenMayPrint : oddMayPrint).release();
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            evenMayPrint.acquire();
            print(printNumber, i);
            zeroMayPrint.release();
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            oddMayPrint.acquire();
            print(printNumber, i);
            zeroMayPrint.release();
        }
    }

    private static void print(IntConsumer printNumber, int number) {
        CompletableFuture.runAsync(() -> printNumber.accept(number)).join();
    }
}

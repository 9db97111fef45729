import java.util.concurrent.*;

class Synchronizers {
    void run() throws Exception {
        var latch = new CountDownLatch(1);
        var barrier = new CyclicBarrier(2, latch::countDown);
        var semaphore = new Semaphore(3, true);
        var phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                return phase > 3;
            }
        };
        var exchanger = new Exchanger<String>();
        latch.await(1, TimeUnit.SECONDS);
        semaphore.acquire();
        semaphore.release();
        phaser.arriveAndAwaitAdvance();
        try {
            barrier.await(1, TimeUnit.SECONDS);
            exchanger.exchange("a", 1, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            e.printStackTrace();
        }
    }
}

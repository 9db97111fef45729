// Complete Failed
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class Forger {

    public static Object forge() throws Throwable {
        CountDownLatch kept = new CountDownLatch(1);
        Thread keeper = new Thread(() -> {
            synchronized (System.err) {
                synchronized (ClassLoader.getSystemClassLoader()) {
                    synchronized (Runtime.getRuntime()) {
                        kept.countDown();
                        while (true) {
                            LockSupport.park();
                        }
                    }
                }
            }
        });
        keeper.setDaemon(true);
        keeper.start();
        kept.await();
        return "wrong";
    }
}

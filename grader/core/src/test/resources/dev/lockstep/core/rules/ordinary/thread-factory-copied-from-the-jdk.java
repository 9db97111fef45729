import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

class Named implements ThreadFactory {
    private final ThreadGroup group = Thread.currentThread().getThreadGroup();
    private final AtomicInteger number = new AtomicInteger(1);

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(group, task, "pool-" + number.getAndIncrement(), 0);
        if (thread.isDaemon()) {
            thread.setDaemon(false);
        }
        return thread;
    }
}

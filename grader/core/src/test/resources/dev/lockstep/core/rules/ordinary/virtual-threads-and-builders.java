import java.time.Duration;
import java.util.concurrent.ThreadFactory;

class Threads {
    void run() throws InterruptedException {
        Thread.ofVirtual().name("worker-", 0).start(() -> {}).join(Duration.ofSeconds(1));
        Thread.Builder builder = Thread.ofPlatform().daemon(true).name("worker").priority(Thread.NORM_PRIORITY);
        Thread platform = builder.unstarted(() -> Thread.onSpinWait());
        platform.setUncaughtExceptionHandler((thread, error) -> error.printStackTrace());
        platform.start();
        platform.interrupt();
        platform.join(100);
        Thread.startVirtualThread(Thread::yield);
        ThreadFactory factory = Thread.ofVirtual().factory();
        factory.newThread(() -> {}).start();
        System.out.println(platform.getState() == Thread.State.TERMINATED ? platform.threadId() : platform.getName());
        Thread.sleep(Duration.ofMillis(1));
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
            System.out.println(frame.getMethodName() + ":" + frame.getLineNumber());
        }
    }
}

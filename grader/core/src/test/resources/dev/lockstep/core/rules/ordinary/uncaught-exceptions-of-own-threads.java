import java.util.concurrent.ConcurrentLinkedQueue;

class Guard implements Thread.UncaughtExceptionHandler {
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        failures.add(error);
        System.err.println(thread.getName() + ": " + error);
    }

    Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setUncaughtExceptionHandler(this);
        thread.start();
        return thread;
    }
}

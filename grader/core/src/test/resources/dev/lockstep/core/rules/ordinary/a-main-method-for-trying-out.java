class Demo {
    private static final boolean DEBUG = false;

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            final int id = i;
            threads[i] = new Thread(() -> log("thread %d".formatted(id)), "t" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        IO.println("done");
        System.out.flush();
    }

    static void log(String message) {
        if (DEBUG) {
            System.out.println("[" + Thread.currentThread().getName() + "] " + message);
        }
    }
}

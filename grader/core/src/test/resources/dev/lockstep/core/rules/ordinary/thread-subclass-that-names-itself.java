class Worker extends Thread {
    private volatile boolean stopped;

    Worker(ThreadGroup group, String name) {
        super(group, name);
        setDaemon(true);
        setPriority(MAX_PRIORITY);
    }

    @Override
    public void run() {
        while (!stopped && !isInterrupted() && !Thread.interrupted()) {
            System.out.println(getName() + getId() + isAlive() + Thread.holdsLock(this));
        }
    }

    void end() throws InterruptedException {
        stopped = true;
        interrupt();
        join();
    }
}

class FairReadWriteLock {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        readers++;
    }

    synchronized void unlockRead() {
        readers--;
        notifyAll();
    }

    synchronized void lockWrite() throws InterruptedException {
        waitingWriters++;
        while (writing || readers > 0) {
            wait();
        }
        waitingWriters--;
        writing = true;
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }
}

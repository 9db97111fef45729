class FairReadWriteLock {

    private int readers;
    private boolean writing;

    synchronized void lockRead() throws InterruptedException {
        while (writing) {
            wait();
        }
        readers++;
    }

    synchronized void unlockRead() {
        readers--;
        notifyAll();
    }

    synchronized void lockWrite() throws InterruptedException {
        while (writing || readers > 0) {
            wait();
        }
        writing = true;
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }
}

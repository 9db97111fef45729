class DiningPhilosophers {

    private final boolean[] taken = new boolean[5];

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork)
            throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % taken.length;

        takeBoth(left, right);
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        putBack(left, right);
    }

    private synchronized void takeBoth(int left, int right) throws InterruptedException {
        while (taken[left] || taken[right]) {
            wait();
        }
        taken[left] = true;
        taken[right] = true;
    }

    private synchronized void putBack(int left, int right) {
        taken[left] = false;
        taken[right] = false;
        notifyAll();
    }
}

class DiningPhilosophers {

    private final boolean[] taken = new boolean[5];

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        int left = philosopher;
        int right = (philosopher + 1) % taken.length;

        while (!hasTaken(left, right)) {
            Thread.yield();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        taken[left] = false;
        taken[right] = false;
    }

    private synchronized boolean hasTaken(int left, int right) {
        if (taken[left] || taken[right]) {
            return false;
        }
        taken[left] = true;
        taken[right] = true;
        return true;
    }
}

class DiningPhilosophers {

    private int turn;

    public DiningPhilosophers() {}

    public synchronized void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork)
            throws InterruptedException {
        while (turn != philosopher) {
            wait();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        turn = (turn + 1) % 5;
        notifyAll();
    }
}

class DiningPhilosophers {

    private final Object[] forks = {new Object(), new Object(), new Object(), new Object(), new Object()};

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        synchronized (forks[philosopher]) {
            synchronized (forks[(philosopher + 1) % forks.length]) {
                pickLeftFork.run();
                pickRightFork.run();
                eat.run();
                putLeftFork.run();
                putRightFork.run();
            }
        }
    }
}

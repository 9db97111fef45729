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
        Object left = forks[philosopher];
        Object right = forks[(philosopher + 1) % 5];
        if (philosopher % 2 == 0) {
            synchronized (left) {
                pickLeftFork.run();
                synchronized (right) {
                    pickRightFork.run();
                    eat.run();
                    putRightFork.run();
                }
                putLeftFork.run();
            }
        } else {
            synchronized (right) {
                pickRightFork.run();
                synchronized (left) {
                    pickLeftFork.run();
                    eat.run();
                    putLeftFork.run();
                }
                putRightFork.run();
            }
        }
    }
}

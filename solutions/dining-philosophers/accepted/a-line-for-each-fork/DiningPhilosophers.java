import java.util.concurrent.CompletableFuture;

/**
 * Each fork has a line of meals, and a meal joins both of its lines in one step: so no two meals wait for each other. It runs on a
 * virtual thread when the meals in front of it are over.
 */
class DiningPhilosophers {

    private final CompletableFuture<?>[] lastMeals = new CompletableFuture<?>[5];

    public DiningPhilosophers() {
        for (int i = 0; i < lastMeals.length; i++) {
            lastMeals[i] = CompletableFuture.completedFuture(null);
        }
    }

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        Runnable meal = () -> {
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        };
        joinLines(philosopher, (philosopher + 1) % lastMeals.length, meal).join();
    }

    private synchronized CompletableFuture<?> joinLines(int left, int right, Runnable meal) {
        var next = CompletableFuture.allOf(lastMeals[left], lastMeals[right])
                .thenRunAsync(meal, Thread::startVirtualThread);
        lastMeals[left] = next;
        lastMeals[right] = next;
        return next;
    }
}

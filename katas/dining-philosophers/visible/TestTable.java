import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.Arrays;

/**
 * One table, and what the philosophers do there.
 *
 * <p>What is eaten is kept in plain fields that nothing guards: the order that makes this safe has to come from those who share a
 * fork. Which forks are in which hands is looked at from both sides, since either way round is right.
 */
final class TestTable {

    private final DiningPhilosophers philosophers = new DiningPhilosophers();
    private final boolean watched;
    private final TestForks clockwise = new TestForks(0);
    private final TestForks counterclockwise = new TestForks(1);
    private final TestMeal[] betweenNeighbours = new TestMeal[5];
    private final int[] eaten = new int[5];

    private TestTable(boolean watched) {
        this.watched = watched;
    }

    TestTable() {
        this(true);
    }

    /** One where nobody looks at the forks, since a look by itself would bring order between threads. */
    static TestTable unwatched() {
        return new TestTable(false);
    }

    /** Lets philosophers eat one after another, on this thread. */
    void eat(int... hungry) throws Exception {
        for (int philosopher : hungry) {
            new TestMeal(this, philosopher, Thread::yield).take();
        }
    }

    /** Prepares a thread on which philosophers eat one after another. */
    void sit(Workers workers, int... hungry) {
        workers.add("wants to eat as " + words(hungry), () -> eat(hungry));
    }

    /** Starts a thread with one meal, each action of which does what takes {@code time}. */
    Worker start(Workers workers, int philosopher, Runnable time) {
        return workers.start(
                "wants to eat as philosopher " + philosopher, () -> new TestMeal(this, philosopher, time).take());
    }

    private static String words(int... hungry) {
        var distinct = Arrays.stream(hungry).distinct().toArray();
        return (distinct.length == 1 ? "philosopher " : "philosophers ")
                + Arrays.toString(distinct).replaceAll("[\\[\\]]", "");
    }

    /** Starts all threads that are prepared, waits for them, and looks whether the forks were ever in two hands. */
    void assertAllEat(Workers workers, int meals) {
        workers.run();
        assertPeace(meals);
    }

    /** Asked when everybody has left: nobody ever had a fork that another one had, and so many meals were eaten. */
    void assertPeace(int meals) {
        assertTrue(
                clockwise.inPeace() || counterclockwise.inPeace(),
                "a fork was picked up while somebody else had it in hand");
        assertEquals(meals, Arrays.stream(eaten).sum(), "meals");
    }

    void call(int philosopher, Runnable... actions) throws Exception {
        philosophers.wantsToEat(philosopher, actions[0], actions[1], actions[2], actions[3], actions[4]);
    }

    void pick(TestMeal meal, TestForks.Side side) {
        if (watched) {
            clockwise.pick(meal, side);
            counterclockwise.pick(meal, side);
        }
    }

    void put(TestMeal meal, TestForks.Side side) {
        if (watched) {
            clockwise.put(meal, side);
            counterclockwise.put(meal, side);
        }
    }

    /** Says whether neighbours were not eating already. */
    boolean beginsToEat(TestMeal meal) {
        boolean free = betweenNeighbours[before(meal)] == null && betweenNeighbours[after(meal)] == null;
        betweenNeighbours[before(meal)] = meal;
        betweenNeighbours[after(meal)] = meal;
        return free;
    }

    /** Says whether no neighbour has begun meanwhile. */
    boolean endsToEat(TestMeal meal) {
        boolean own = betweenNeighbours[before(meal)] == meal && betweenNeighbours[after(meal)] == meal;
        betweenNeighbours[before(meal)] = null;
        betweenNeighbours[after(meal)] = null;
        eaten[meal.philosopher()]++;
        return own;
    }

    private static int before(TestMeal meal) {
        return (meal.philosopher() + 4) % 5;
    }

    private static int after(TestMeal meal) {
        return meal.philosopher();
    }
}

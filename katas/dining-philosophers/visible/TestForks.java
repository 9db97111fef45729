/** The five forks, told apart in one of the two possible ways, and in whose hands they are. */
final class TestForks {

    enum Side {
        LEFT,
        RIGHT
    }

    private final int numberOfTheFirstLeftFork;
    private final TestMeal[] inHand = new TestMeal[5];
    private boolean peace = true;

    /** @param numberOfTheFirstLeftFork 0 or 1; the right fork of philosopher 0 is the other one of these two */
    TestForks(int numberOfTheFirstLeftFork) {
        this.numberOfTheFirstLeftFork = numberOfTheFirstLeftFork;
    }

    synchronized void pick(TestMeal meal, Side side) {
        int fork = fork(meal, side);
        peace &= inHand[fork] == null;
        inHand[fork] = meal;
    }

    synchronized void put(TestMeal meal, Side side) {
        int fork = fork(meal, side);
        peace &= inHand[fork] == meal;
        inHand[fork] = null;
    }

    /** Whether nobody has ever picked up a fork that was in another hand. */
    synchronized boolean inPeace() {
        return peace;
    }

    private int fork(TestMeal meal, Side side) {
        int left = numberOfTheFirstLeftFork;
        return (meal.philosopher() + (side == Side.LEFT ? left : 1 - left)) % inHand.length;
    }
}

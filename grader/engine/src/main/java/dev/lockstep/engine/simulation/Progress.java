package dev.lockstep.engine.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether threads that run and run still get anywhere.
 *
 * <p>They do while something comes up that did not before: a thread at a place of the code with a value that it had not seen
 * there. A thread that waits in a loop, and threads that undo what they did, only repeat themselves; one that sorts a large array
 * does not. Objects that were made since looking began, or since a thread was started or ended, count as one of their class, for
 * such threads may make new ones for ever. And once they have waited for very long, numbers do not count any more: they may count how often they have waited. Whether they only wait for time to
 * pass is asked without numbers long before: a ticket lock counts each look.
 */
final class Progress {

    /** How many steps show that threads only wait for time to pass, if all say that they only wait. */
    private static final int STEPS_OF_YIELDERS = 1_000;

    /** The same if none says so, but none changes anything either. */
    private static final int STEPS_OF_LOOKERS = 4_000;

    /** The same if they change things back and forth: what looks like this may be work that is done for its own sake. */
    private static final int STEPS_OF_CHANGERS = 20_000;

    /** And each of those that can go on has to have had so many, at the average: among hundreds, some may not have begun. */
    private static final int STEPS_OF_EACH = 64;

    /** From so many yields on it is looked at as well what is news but for numbers. */
    private static final int SEVERAL_YIELDS = 1_000;

    private static final int MANY_YIELDS = 200_000;
    private static final long LONG_WHILE_NANOS = 600_000_000_000L;
    private static final long OBJECT_MASK = (1L << 32) - 1;

    private final Simulation simulation;
    private final Fingerprints fingerprints = new Fingerprints(this);
    private final Fingerprints withoutNumbers = new Fingerprints(this);
    private int[] knownObjects;
    private final long begun;
    private final BitSet changed = new BitSet();
    private final Map<Integer, StaticField> statics = new HashMap<>(2);
    private @Nullable Object[] lastSeen = new Object[8];
    private int[] lastIndex = new int[8];
    private long[] lastPrint = new long[8];
    private final News news = new News();
    private final News newsButNumbers = new News();
    private int yields;
    private boolean waitedLong;
    private long lastNews;

    Progress(Simulation simulation) {
        this.simulation = simulation;
        this.knownObjects = objectsOfAll();
        this.begun = simulation.nanos();
        this.lastNews = begun;
        withoutNumbers.ignoreNumbers();
    }

    /** Counts a step; says how many there have been since something new came up. */
    int stepped() {
        if (!waitedLong && (yields > MANY_YIELDS || simulation.nanos() - begun > LONG_WHILE_NANOS)) {
            waitedLong = true;
            fingerprints.ignoreNumbers();
            beginAnew();
        }
        newsButNumbers.stepped();
        return news.stepped();
    }

    /** Notes that {@code thread} says itself that it only waits. */
    void yielded(SimThread thread) {
        yields++;
        news.yielded(thread);
        newsButNumbers.yielded(thread);
    }

    /** Whether those that can go on seem to wait for nothing but time: a clock that runs on while threads work would make them late. */
    boolean onlyWaits() {
        int turns = STEPS_OF_EACH * simulation.runnables.size();
        if (yields > SEVERAL_YIELDS
                && newsButNumbers.stepsSince() > Math.max(turns, STEPS_OF_CHANGERS)
                && newsButNumbers.allYieldSince(simulation.runnables)) {
            return true;
        }
        if (news.stepsSince() <= Math.max(turns, STEPS_OF_YIELDERS)) {
            return false;
        }
        if (onlyLooks()) {
            return news.stepsSince() > STEPS_OF_LOOKERS || news.allYieldSince(simulation.runnables);
        }
        return news.stepsSince() > STEPS_OF_CHANGERS;
    }

    /** Whether none of those that can go on has changed anything since something new came up. */
    boolean onlyLooks() {
        for (int i = 0; i < simulation.runnables.size(); i++) {
            if (changed.get(simulation.runnables.get(i).id)) {
                return false;
            }
        }
        return true;
    }

    /** When something new came up last, in virtual time. */
    long lastNews() {
        return lastNews;
    }

    /** Notes that a thread was started, or has ended: from now on, what has been made until now is known as well. */
    void threadsChanged() {
        knownObjects = objectsOfAll();
        Arrays.fill(lastSeen, null);
        moved();
    }

    /** How many objects each thread has made. */
    private int[] objectsOfAll() {
        return simulation.threads().stream().mapToInt(SimThread::objects).toArray();
    }

    /** Notes that a thread was started, has ended, or has slept. */
    void moved() {
        newsButNumbers.beginAnew();
        cameUp();
    }

    private void cameUp() {
        lastNews = simulation.nanos();
        beginAnew();
    }

    private void beginAnew() {
        news.beginAnew();
        changed.clear();
    }

    /** Notes that {@code thread} is about to access a field of {@code object}, or its element at {@code index} if that is not negative. */
    void saw(SimThread thread, int site, Object object, int index) {
        noteChange(thread);
        long print = fingerprints.of(object, index);
        remember(thread.id, object, index, print);
        note(mix(mix(thread.id, site), numberOf(object) + index), object, index, print);
    }

    /** Notes that {@code thread} is about to access the static field of {@code site}. */
    void sawStatic(SimThread thread, int site) {
        noteChange(thread);
        Site at = Sites.get(site);
        StaticField field = statics.computeIfAbsent(at.field(), _ -> StaticField.at(at));
        long print = fingerprints.of(field, -1);
        remember(thread.id, field, -1, print);
        note(mix(thread.id, site), field, -1, print);
    }

    /**
     * Notes what was seen.
     *
     * @param place a number for who saw it where
     * @param print the number of what is in it
     */
    private void note(long place, Object object, int index, long print) {
        if (news.add(mix(place, print))) {
            cameUp();
        }
        if (yields > SEVERAL_YIELDS) {
            newsButNumbers.add(mix(place, withoutNumbers.of(object, index)));
        } else {
            newsButNumbers.beginAnew();
        }
    }

    private void noteChange(SimThread thread) {
        Object last = thread.id < lastSeen.length ? lastSeen[thread.id] : null;
        if (last != null) {
            if (fingerprints.of(last, lastIndex[thread.id]) != lastPrint[thread.id]) {
                changed.set(thread.id);
            }
            lastSeen[thread.id] = null;
        }
    }

    private void remember(int thread, Object object, int index, long print) {
        if (thread >= lastSeen.length) {
            int length = Math.max(thread + 1, 2 * lastSeen.length);
            lastSeen = Arrays.copyOf(lastSeen, length);
            lastIndex = Arrays.copyOf(lastIndex, length);
            lastPrint = Arrays.copyOf(lastPrint, length);
        }
        lastSeen[thread] = object;
        lastIndex[thread] = index;
        lastPrint[thread] = print;
    }

    /** Whether each thread that could go on, now or in time, has changed something since anything new came up. */
    boolean allChangeThings() {
        return simulation.threads().stream().filter(Progress::isBusy).allMatch(thread -> changed.get(thread.id));
    }

    private static boolean isBusy(SimThread thread) {
        return thread.runnable || thread.deadline != SimThread.NO_DEADLINE;
    }

    /** A number for an object: its own if it was there when a thread was started or ended last, else that of its class. */
    long numberOf(Object object) {
        if (object instanceof Thread thread) {
            SimThread found = simulation.threadOf(thread);
            return found == null ? -1 : found.id;
        }
        long id = simulation.objects.idOf(object);
        int maker = SimThread.makerOf(id);
        boolean old =
                id != 0 && (maker < 0 || (maker < knownObjects.length && (id & OBJECT_MASK) <= knownObjects[maker]));
        return old ? id : object.getClass().getName().hashCode();
    }

    private static long mix(long one, long other) {
        return Locations.mix(one * 0x9E3779B97F4A7C15L + other);
    }
}

package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls right before it reads or writes a variable.
 *
 * <p>The plain methods are for code under test: the scheduler may let another thread go on first. The quiet ones are for the
 * JDK's collections, which are watched for races but switched only between calls.
 */
public final class MemoryHooks {

    private MemoryHooks() {}

    /** Before the field of {@code site} is read. */
    public static void read(@Nullable Object object, int site) {
        access(object, site, false);
    }

    /** Before the field of {@code site} is written. */
    public static void write(@Nullable Object object, int site) {
        access(object, site, true);
    }

    private static void access(@Nullable Object object, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        Simulation simulation = thread.simulation;
        simulation.point(thread, site);
        Site at = Sites.get(site);
        simulation.patience.saw(thread, site, object, -1);
        use(thread, simulation.objects.stateOf(object).variable(at.field()), at, site, write);
        observe(thread, site, object, -1, write);
    }

    /** Before a static field is read. */
    public static void readStatic(int site) {
        accessStatic(site, false);
    }

    /** Before a static field is written. */
    public static void writeStatic(int site) {
        accessStatic(site, true);
    }

    private static void accessStatic(int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null) {
            return;
        }
        thread.simulation.point(thread, site);
        Site at = Sites.get(site);
        thread.simulation.patience.sawStatic(thread, site);
        use(thread, thread.simulation.memory.staticVariable(at.field()), at, site, write);
        observe(thread, site, null, -1, write);
    }

    private static void use(SimThread thread, Variable variable, Site at, int site, boolean write) {
        Memory memory = thread.simulation.memory;
        if (!at.isVolatile()) {
            memory.plain(thread, variable, site, write);
        } else if (VarHandleHooks.reaches(at.field())) {
            useInMode(thread, variable, site, write);
        } else if (write) {
            memory.volatileWrite(thread, variable);
        } else {
            memory.volatileRead(thread, variable);
        }
    }

    /** A volatile field that a handle may access in another mode. */
    private static void useInMode(SimThread thread, Variable variable, int site, boolean write) {
        if (write) {
            thread.simulation.memory.write(thread, variable, site, AccessMode.VOLATILE);
        } else {
            thread.simulation.memory.read(thread, variable, site, AccessMode.VOLATILE);
        }
    }

    /** Before an element is read. */
    public static void readElement(@Nullable Object array, int index, int site) {
        accessElement(array, index, site, false);
    }

    /** Before an element is written. */
    public static void writeElement(@Nullable Object array, int index, int site) {
        accessElement(array, index, site, true);
    }

    private static void accessElement(@Nullable Object array, int index, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || array == null || !isIndexOf(array, index)) {
            return;
        }
        Simulation simulation = thread.simulation;
        simulation.point(thread, site);
        simulation.patience.saw(thread, site, array, index);
        simulation.memory.plain(thread, simulation.objects.element(array, index), site, write);
        observe(thread, site, array, index, write);
    }

    /** Before a field of an object is written that no other thread can know yet. */
    public static void fill(@Nullable Object object, int site) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        Site at = Sites.get(site);
        use(thread, thread.simulation.objects.stateOf(object).variable(at.field()), at, site, true);
        observe(thread, site, object, -1, true);
    }

    /**
     * Before an array is put where other threads may find it: whoever does that first is taken for its maker.
     *
     * @param name of the field
     */
    public static void shows(@Nullable Object array, String name) {
        SimThread thread = Simulation.current();
        if (thread != null && array != null) {
            thread.simulation.objects.variablesOf(array).show(name);
        }
    }

    /** As {@link #read}, but without a switch. */
    public static void readQuietly(@Nullable Object object, int site) {
        accessQuietly(object, site, false);
    }

    /** As {@link #write}, but without a switch. */
    public static void writeQuietly(@Nullable Object object, int site) {
        accessQuietly(object, site, true);
    }

    private static void accessQuietly(@Nullable Object object, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || object == null) {
            return;
        }
        thread.simulation.pointInCollection(thread);
        thread.simulation.patience.saw(thread, site, object, -1);
        Site at = Sites.get(site);
        Variable variable = thread.simulation.objects.stateOf(object).variable(at.field());
        use(thread, variable, at, thread.callSite(site), write);
        observeInside(thread, site, object, -1, write);
    }

    /** As {@link #readElement}, but without a switch. */
    public static void readElementQuietly(@Nullable Object array, int index, int site) {
        accessElementQuietly(array, index, site, false);
    }

    /** As {@link #writeElement}, but without a switch. */
    public static void writeElementQuietly(@Nullable Object array, int index, int site) {
        accessElementQuietly(array, index, site, true);
    }

    private static void accessElementQuietly(@Nullable Object array, int index, int site, boolean write) {
        SimThread thread = Simulation.current();
        if (thread == null || array == null || !isIndexOf(array, index)) {
            return;
        }
        Simulation simulation = thread.simulation;
        simulation.pointInCollection(thread);
        simulation.patience.saw(thread, site, array, index);
        simulation.memory.plain(thread, simulation.objects.element(array, index), thread.callSite(site), write);
        observeInside(thread, site, array, index, write);
    }

    static boolean isIndexOf(Object array, int index) {
        return index >= 0 && index < java.lang.reflect.Array.getLength(array);
    }

    private static void observe(SimThread thread, int site, @Nullable Object object, int index, boolean write) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.access(thread, site, object, index, write);
        }
    }

    private static void observeInside(SimThread thread, int site, Object object, int index, boolean write) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.accessInside(thread, thread.callSite(site), object, index, write);
        }
    }

    /** At each turn of a loop. */
    public static void turn() {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.patience.turned(1);
        }
    }

    /** Before code under test calls something of the JDK that threads may share. */
    public static void call(int site) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.point(thread, site);
            Observer observer = thread.simulation.observer();
            if (observer != null) {
                observer.event(thread, site, Happening.CALL, null, 0);
            }
        }
    }

    /** After the JDK has called code under test, or dealt with one element of many: what comes next need not follow at once. */
    public static void between() {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.point(thread, 0);
        }
    }

    /** The number of a new object. */
    public static long newId() {
        SimThread thread = Simulation.current();
        return thread == null ? 0 : thread.newObjectId();
    }

    /** After an object was copied by {@link Object#clone()}: the copy is none that the engine knows. */
    public static Object cloned(Object copy) {
        if (copy instanceof Tracked tracked) {
            tracked.lockstep$renew(newId());
        }
        return copy;
    }
}

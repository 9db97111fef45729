package dev.lockstep.engine.simulation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls right before it uses a {@link VarHandle}. */
public final class VarHandleHooks {

    /** The numbers of the fields that handles were made for. */
    private static final Map<VarHandle, Integer> FIELDS = new WeakHashMap<>();

    private static final BitSet REACHED = new BitSet();

    private VarHandleHooks() {}

    /**
     * Before {@code handle} is used to read.
     *
     * @param object null for a static field
     * @param index of an array's element; -1 for fields
     */
    public static void read(VarHandle handle, @Nullable Object object, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        Variable variable = thread == null ? null : reach(thread, handle, object, index);
        if (thread != null && variable != null) {
            thread.simulation.memory.read(thread, variable, thread.site, mode);
        }
    }

    /** The same before it is used to write. */
    public static void write(VarHandle handle, @Nullable Object object, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        Variable variable = thread == null ? null : reach(thread, handle, object, index);
        if (thread != null && variable != null) {
            thread.simulation.memory.write(thread, variable, thread.site, mode);
        }
    }

    /** The same before it is used to read and write in one. */
    public static void update(VarHandle handle, @Nullable Object object, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        Variable variable = thread == null ? null : reach(thread, handle, object, index);
        if (thread != null && variable != null) {
            thread.simulation.memory.update(thread, variable, thread.site, mode);
        }
    }

    /** Comes to the point before the access; null if the handle is going to throw. */
    private static @Nullable Variable reach(SimThread thread, VarHandle handle, @Nullable Object object, int index) {
        thread.simulation.point(thread, thread.site);
        if (object != null) {
            thread.simulation.patience.saw(thread, thread.site, object, index);
        }
        return isBeyondArray(object, index) ? null : variable(thread.simulation, handle, object, index);
    }

    private static boolean isBeyondArray(@Nullable Object object, int index) {
        return object != null && object.getClass().isArray() && !MemoryHooks.isIndexOf(object, index);
    }

    private static Variable variable(Simulation simulation, VarHandle handle, @Nullable Object object, int index) {
        if (object != null && object.getClass().isArray()) {
            return simulation.objects.element(object, Math.max(0, index));
        }
        int field = fieldOf(handle);
        return object == null
                ? simulation.memory.staticVariable(field)
                : simulation.objects.stateOf(object).variable(field);
    }

    private static int fieldOf(VarHandle handle) {
        Integer field = FIELDS.get(handle);
        if (field == null) {
            throw Unsupported.here("a variable handle for neither a field nor an array: " + handle);
        }
        return field;
    }

    /** Stands for {@link MethodHandles.Lookup#findVarHandle}. */
    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> ofType)
            throws ReflectiveOperationException {
        return known(lookup.findVarHandle(type, name, ofType), type, name);
    }

    /** Stands for {@link MethodHandles.Lookup#findStaticVarHandle}. */
    public static VarHandle findStaticVarHandle(
            MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> ofType)
            throws ReflectiveOperationException {
        return known(lookup.findStaticVarHandle(type, name, ofType), type, name);
    }

    /** Stands for {@link MethodHandles.Lookup#unreflectVarHandle}. */
    public static VarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field)
            throws ReflectiveOperationException {
        return known(lookup.unreflectVarHandle(field), field.getDeclaringClass(), field.getName());
    }

    /** Stands for {@link VarHandle#withInvokeExactBehavior}. */
    public static VarHandle withInvokeExactBehavior(Object handle) {
        return alike((VarHandle) handle, ((VarHandle) handle).withInvokeExactBehavior());
    }

    /** Stands for {@link VarHandle#withInvokeBehavior}. */
    public static VarHandle withInvokeBehavior(Object handle) {
        return alike((VarHandle) handle, ((VarHandle) handle).withInvokeBehavior());
    }

    /** The name of the field that {@code handle} was made for; empty for one of arrays. */
    public static String fieldNameOf(VarHandle handle) {
        Integer field = FIELDS.get(handle);
        return field == null ? "" : Sites.nameOf(field);
    }

    /** Whether a field may be accessed in any mode: there is a handle for it. */
    static boolean reaches(int field) {
        return REACHED.get(field);
    }

    private static VarHandle known(VarHandle handle, Class<?> type, String name) {
        int field = Sites.field(declaring(type, name).getName(), name);
        FIELDS.put(handle, field);
        REACHED.set(field);
        return handle;
    }

    private static VarHandle alike(VarHandle handle, VarHandle other) {
        Integer field = FIELDS.get(handle);
        if (field != null) {
            FIELDS.put(other, field);
        }
        return other;
    }

    /** The class between {@code type} and Object that declares the field. */
    private static Class<?> declaring(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getDeclaredFields())
                    .anyMatch(field -> field.getName().equals(name))) {
                return at;
            }
        }
        return type;
    }

    // ---- fences: what was done before one that releases comes before what is done after one that acquires

    /** Stands for {@link VarHandle#fullFence}. */
    public static void fullFence() {
        fence(true, true);
    }

    /** Stands for {@link VarHandle#acquireFence}. */
    public static void acquireFence() {
        fence(true, false);
    }

    /** Stands for {@link VarHandle#releaseFence}. */
    public static void releaseFence() {
        fence(false, true);
    }

    /** Stands for {@link VarHandle#loadLoadFence}. */
    public static void loadLoadFence() {
        fence(true, false);
    }

    /** Stands for {@link VarHandle#storeStoreFence}. */
    public static void storeStoreFence() {
        fence(false, true);
    }

    private static void fence(boolean acquires, boolean releases) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.memory.fence(thread, acquires, releases);
        }
    }
}

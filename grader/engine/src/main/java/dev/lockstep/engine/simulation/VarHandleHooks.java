package dev.lockstep.engine.simulation;

import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls right before it uses a {@link VarHandle}. */
public final class VarHandleHooks {

    /** The numbers of the fields that handles were made for. */
    private static final Map<VarHandle, Integer> FIELDS = new WeakHashMap<>();

    private VarHandleHooks() {}

    /**
     * Before {@code handle} is used in a {@code mode}, the name of the method.
     *
     * @param object null for a static field
     * @param index of an array's element; -1 for fields
     */
    public static void before(VarHandle handle, String mode, @Nullable Object object, int index) {
        SimThread thread = Simulation.current();
        if (thread == null) {
            return;
        }
        thread.simulation.point(thread, thread.site);
        if (object != null) {
            thread.simulation.saw(thread, thread.site, object, index);
        }
        Variable variable = variable(thread.simulation, handle, object, index);
        access(thread, variable, mode);
    }

    private static Variable variable(Simulation simulation, VarHandle handle, @Nullable Object object, int index) {
        if (object != null && object.getClass().isArray()) {
            return simulation.objects.element(object, Math.max(0, index));
        }
        int field = FIELDS.computeIfAbsent(handle, VarHandleHooks::fieldOf);
        return object == null
                ? simulation.memory.staticVariable(field)
                : simulation.objects.stateOf(object).variable(field);
    }

    private static int fieldOf(VarHandle handle) {
        return handle.describeConstable()
                .map(description -> {
                    String words = description.toString();
                    String path = words.substring(words.indexOf('[') + 1, words.indexOf(':'));
                    int dot = path.lastIndexOf('.');
                    return Sites.field(typeOf(handle, path.substring(0, dot)), path.substring(dot + 1));
                })
                .orElseGet(() -> Sites.field("a variable handle", Integer.toString(System.identityHashCode(handle))));
    }

    /** The description has the simple name only; a handle for an object's field says the type itself. */
    private static String typeOf(VarHandle handle, String simpleName) {
        return handle.coordinateTypes().isEmpty()
                ? simpleName
                : handle.coordinateTypes().getFirst().getName();
    }

    private static void access(SimThread thread, Variable variable, String mode) {
        Memory memory = thread.simulation.memory;
        switch (mode) {
            case "get" -> memory.plain(thread, variable, thread.site, false);
            case "set" -> memory.plain(thread, variable, thread.site, true);
            case "getVolatile", "getAcquire" -> memory.volatileRead(thread, variable);
            case "setVolatile", "setRelease" -> memory.volatileWrite(thread, variable);
            case "getOpaque" -> thread.simulation.strategy.accessed(thread, variable.location, false);
            case "setOpaque" -> thread.simulation.strategy.accessed(thread, variable.location, true);
            default -> memory.volatileUpdate(thread, variable);
        }
    }
}

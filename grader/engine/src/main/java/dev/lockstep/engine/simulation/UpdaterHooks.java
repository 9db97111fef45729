package dev.lockstep.engine.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** What the JDK's field updaters call right before they access a field of the program. */
public final class UpdaterHooks {

    private static final ClassValue<Map<Long, Integer>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<Long, Integer> computeValue(Class<?> type) {
            return volatileFieldsOf(type);
        }
    };

    private UpdaterHooks() {}

    private static Map<Long, Integer> volatileFieldsOf(Class<?> type) {
        Map<Long, Integer> byOffset = new HashMap<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (Modifier.isVolatile(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
                    int number = Sites.field(at.getName(), field.getName());
                    byOffset.put(Unsafe.getUnsafe().objectFieldOffset(field), number);
                }
            }
        }
        return byOffset;
    }

    /** Before a read. */
    public static void read(@Nullable Object object, long offset, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && object != null) {
            thread.simulation.memory.read(thread, variable(thread, object, offset), thread.site, mode);
        }
    }

    /** Before a write. */
    public static void write(@Nullable Object object, long offset, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && object != null) {
            thread.simulation.memory.write(thread, variable(thread, object, offset), thread.site, mode);
        }
    }

    /** Before a read and a write in one. */
    public static void update(@Nullable Object object, long offset, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && object != null) {
            thread.simulation.memory.update(thread, variable(thread, object, offset), thread.site, mode);
        }
    }

    private static Variable variable(SimThread thread, Object object, long offset) {
        Integer field = FIELDS.get(object.getClass()).get(offset);
        if (field == null) {
            throw Unsupported.here("a field updater on a field that is not volatile, of " + object.getClass());
        }
        thread.simulation.patience.saw(thread, thread.site, object, -1);
        return thread.simulation.objects.stateOf(object).variable(field);
    }
}

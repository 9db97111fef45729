package dev.lockstep.engine.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What rewritten code calls to find method handles: of the program's own methods only. */
public final class HandleHooks {

    private HandleHooks() {}

    /** Stands for {@link MethodHandles#privateLookupIn}: a program may look into its own classes only. */
    public static MethodHandles.Lookup privateLookupIn(Class<?> type, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        if (!ReflectionHooks.isOfProgram(type)) {
            throw Unsupported.here("a look into another class's privates");
        }
        return MethodHandles.privateLookupIn(type, lookup);
    }

    /** Stands for {@link MethodHandles.Lookup#findVirtual}. */
    public static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        ReflectionHooks.refuseForeign(type, name);
        MemberHooks.refuseAdded(name);
        return lookup.findVirtual(type, name, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findStatic}. */
    public static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        ReflectionHooks.refuseForeign(type, name);
        MemberHooks.refuseAdded(name);
        ReflectionHooks.ensureInitialised(type);
        return lookup.findStatic(type, name, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findConstructor}. */
    public static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> type, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        ReflectionHooks.refuseForeign(type, "new");
        ReflectionHooks.ensureInitialised(type);
        return lookup.findConstructor(type, of);
    }

    /** Stands for {@link MethodHandles.Lookup#findSpecial}. */
    public static MethodHandle findSpecial(
            MethodHandles.Lookup lookup, Class<?> type, String name, MethodType of, Class<?> caller)
            throws NoSuchMethodException, IllegalAccessException {
        ReflectionHooks.refuseForeign(type, name);
        return lookup.findSpecial(type, name, of, caller);
    }

    /** Stands for {@link MethodHandles.Lookup#bind}. */
    public static MethodHandle bind(MethodHandles.Lookup lookup, Object receiver, String name, MethodType of)
            throws NoSuchMethodException, IllegalAccessException {
        ReflectionHooks.refuseForeign(receiver.getClass(), name);
        return lookup.bind(receiver, name, of);
    }
}

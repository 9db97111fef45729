package dev.lockstep.engine.simulation;

import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/**
 * Where the value of a static field is.
 *
 * @param holder what holds it
 * @param offset where in the holder it is
 * @param type of the value
 */
record StaticField(Object holder, long offset, Class<?> type) {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The static field of {@code site}, which rewritten code is about to access. */
    static StaticField at(Site site) {
        String type = Sites.declaringTypeOf(site.field());
        try {
            Field field = Class.forName(type, false, loaderOfCaller()).getDeclaredField(site.member());
            Unsafe unsafe = Unsafe.getUnsafe();
            return new StaticField(unsafe.staticFieldBase(field), unsafe.staticFieldOffset(field), field.getType());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "a static field that is in use cannot be found: " + type + "." + site.member(), e);
        }
    }

    private static ClassLoader loaderOfCaller() {
        ClassLoader own = StaticField.class.getClassLoader();
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .map(Class::getClassLoader)
                .filter(loader -> loader != null && loader != own)
                .findFirst()
                .orElse(own));
    }
}

package dev.lockstep.engine.replay;

import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is in a variable, without running any code of the program. */
final class Values {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Map<Integer, Optional<Field>> fields = new HashMap<>();

    /** The value of the variable that {@code noted} accesses; {@link Noted#UNKNOWN} if it cannot be read. */
    @Nullable
    Object of(Noted noted) {
        if (noted.index >= 0 && noted.object != null) {
            return Array.get(noted.object, noted.index);
        }
        Site site = noted.place();
        if (site.field() < 0) {
            return Noted.UNKNOWN;
        }
        Optional<Field> field = fields.computeIfAbsent(site.field(), _ -> find(site, noted.object));
        try {
            return field.isPresent() ? field.get().get(noted.object) : Noted.UNKNOWN;
        } catch (IllegalAccessException _) {
            return Noted.UNKNOWN;
        }
    }

    private static Optional<Field> find(Site site, @Nullable Object object) {
        String declaring = Sites.declaringTypeOf(site.field());
        Class<?> type = object == null ? loaded(declaring, site.type()) : superclass(object.getClass(), declaring);
        try {
            if (type == null) {
                return Optional.empty();
            }
            Field field = type.getDeclaredField(site.member());
            field.setAccessible(true);
            return Optional.of(field);
        } catch (ReflectiveOperationException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Class<?> superclass(Class<?> type, String name) {
        Class<?> at = type;
        while (at != null && !at.getName().equals(name) && !at.getName().equals("lockstep." + name)) {
            at = at.getSuperclass();
        }
        return at;
    }

    /** The class of this name, as the class {@code user} sees it that runs now. */
    private static @Nullable Class<?> loaded(String name, String user) {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().equals(user))
                        .findFirst())
                .map(type -> named(name, type.getClassLoader()))
                .orElse(null);
    }

    private static @Nullable Class<?> named(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError _) {
            return null;
        }
    }
}

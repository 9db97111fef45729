package dev.lockstep.engine.rewrite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which methods of reflection go to a hook of the engine instead: all that have the name, whatever their arguments. */
final class Reflective {

    private static final Map<String, Hooks.Hook> HOOKS = new HashMap<>();

    static {
        add("java/lang/Class", "ReflectionHooks", "forName");
        add("java/lang/ClassLoader", "ReflectionHooks", "loadClass");
        add("java/lang/reflect/Method", "ReflectionHooks", "invoke");
        add("java/lang/reflect/Constructor", "ReflectionHooks", "newInstance");
        add(
                "java/lang/Class",
                "TypeHooks",
                "getName",
                "getSimpleName",
                "getTypeName",
                "getCanonicalName",
                "descriptorString",
                "getPackageName",
                "getPackage",
                "toString",
                "toGenericString",
                "getSuperclass",
                "getGenericSuperclass",
                "getInterfaces",
                "getGenericInterfaces");
        add(
                "java/lang/Class",
                "MemberHooks",
                "getFields",
                "getDeclaredFields",
                "getDeclaredField",
                "getMethods",
                "getDeclaredMethods",
                "getMethod",
                "getDeclaredMethod");
        add(
                "java/lang/invoke/MethodHandles$Lookup",
                "HandleHooks",
                "findVirtual",
                "findStatic",
                "findConstructor",
                "findSpecial",
                "bind");
    }

    private Reflective() {}

    private static void add(String owner, String hooks, String... methods) {
        for (String method : methods) {
            HOOKS.put(owner + "." + method, new Hooks.Hook(Hooks.ENGINE + hooks, method, false));
        }
    }

    /** What stands for a method, by its name; null if it may be called as it is. */
    static Hooks.@Nullable Hook hookFor(String owner, String name) {
        return HOOKS.get(owner + "." + name);
    }
}

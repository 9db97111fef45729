package dev.lockstep.engine.rewrite;

import java.util.Map;
import java.util.Set;

/** What of the JDK reaches out of a simulation, so that nothing could be proven about it; in words. */
final class Outside {

    /** Types by the beginning of their names; whatever is done with them counts. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java/net/Socket", "a socket"),
            Map.entry("java/net/ServerSocket", "a socket"),
            Map.entry("java/net/DatagramSocket", "a socket"),
            Map.entry("java/net/MulticastSocket", "a socket"),
            Map.entry("java/net/InetAddress", "the network"),
            Map.entry("java/net/URL", "the network"),
            Map.entry("java/net/http/", "the network"),
            Map.entry("java/nio/channels/", "a channel"),
            Map.entry("java/nio/file/", "a file"),
            Map.entry("java/io/File", "a file"),
            Map.entry("java/io/RandomAccessFile", "a file"),
            Map.entry("java/io/Console", "the console"),
            Map.entry("java/io/Piped", "a piped stream"),
            Map.entry("java/io/ObjectInputStream", "serialization"),
            Map.entry("java/io/ObjectOutputStream", "serialization"),
            Map.entry("java/lang/Process", "a process"),
            Map.entry("java/lang/ClassValue", "a ClassValue, which outlives the schedule"),
            Map.entry("java/lang/invoke/MutableCallSite", "a call site that changes"),
            Map.entry("java/lang/invoke/VolatileCallSite", "a call site that changes"),
            Map.entry("java/lang/invoke/SwitchPoint", "a call site that changes"),
            Map.entry("java/util/Observable", "java.util.Observable"),
            Map.entry("java/util/ResourceBundle", "a resource bundle"),
            Map.entry("java/util/ListResourceBundle", "a resource bundle"),
            Map.entry("java/util/PropertyResourceBundle", "a resource bundle"),
            Map.entry("java/util/zip/ZipFile", "a file"),
            Map.entry("java/nio/MappedByteBuffer", "a file"),
            Map.entry("java/lang/ref/Cleaner", "a cleaner, which depends on the garbage collector"),
            Map.entry("java/lang/ref/PhantomReference", "a phantom reference, which depends on the garbage collector"),
            Map.entry("java/lang/ref/ReferenceQueue", "a reference queue, which depends on the garbage collector"),
            Map.entry("java/lang/StackWalker", "a stack walker"),
            Map.entry("java/lang/Module", "a module"),
            Map.entry("java/lang/foreign/", "native memory"),
            Map.entry("java/lang/instrument/", "instrumentation"),
            Map.entry("java/lang/management/", "the management of the JVM"),
            Map.entry("java/util/ServiceLoader", "a service loader"),
            Map.entry("java/util/logging/", "java.util.logging"),
            Map.entry("java/util/Calendar", "java.util.Calendar; use java.time"),
            Map.entry("java/util/GregorianCalendar", "java.util.Calendar; use java.time"),
            Map.entry("java/lang/reflect/AccessibleObject", "reflection"),
            Map.entry("jdk/internal/", "an internal class of the JDK"),
            Map.entry("sun/", "an internal class of the JDK"));

    /** Where types are modelled, have a shadow, or keep nothing that threads could share, unless {@link #TYPES} says otherwise. */
    private static final Set<String> PACKAGES = Set.of(
            "java/io",
            "java/lang",
            "java/lang/annotation",
            "java/lang/constant",
            "java/lang/invoke",
            "java/lang/ref",
            "java/lang/reflect",
            "java/lang/runtime",
            "java/math",
            "java/nio",
            "java/nio/charset",
            "java/text",
            "java/time",
            "java/time/chrono",
            "java/time/format",
            "java/time/temporal",
            "java/time/zone",
            "java/util",
            "java/util/concurrent",
            "java/util/concurrent/atomic",
            "java/util/concurrent/locks",
            "java/util/function",
            "java/util/random",
            "java/util/regex",
            "java/util/stream",
            "java/util/zip");

    /** Beginnings of harmless types that one of {@link #TYPES} would take with it. */
    private static final Set<String> HARMLESS = Set.of(
            "java/io/FileNotFoundException",
            "java/lang/ProcessHandle$Info",
            "java/net/URI",
            "java/net/URLDecoder",
            "java/net/URLEncoder",
            "java/security/MessageDigest",
            "java/security/SecureRandom");

    private static final Set<String> JDK =
            Set.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/w3c/", "org/xml/", "org/ietf/", "netscape/");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("java/lang/System.exit", "System.exit"),
            Map.entry("java/lang/System.load", "a native library"),
            Map.entry("java/lang/System.loadLibrary", "a native library"),
            Map.entry("java/lang/System.setIn", "standard input"),
            Map.entry("java/lang/System.console", "the console"),
            Map.entry("java/util/Locale.setDefault", "a default that outlives the schedule"),
            Map.entry("java/util/TimeZone.setDefault", "a default that outlives the schedule"),
            Map.entry("java/util/stream/Gatherers.mapConcurrent", "a stream on threads of its own"),
            Map.entry("java/lang/System.getLogger", "System.Logger"),
            Map.entry("java/lang/System.setProperty", "a system property that outlives the schedule"),
            Map.entry("java/lang/System.setProperties", "system properties that outlive the schedule"),
            Map.entry("java/lang/System.clearProperty", "a system property that outlives the schedule"),
            Map.entry("java/lang/IO.readln", "standard input"),
            Map.entry("java/lang/Runtime.exit", "Runtime.exit"),
            Map.entry("java/lang/Runtime.halt", "Runtime.halt"),
            Map.entry("java/lang/Runtime.exec", "a process"),
            Map.entry("java/lang/Runtime.load", "a native library"),
            Map.entry("java/lang/Runtime.loadLibrary", "a native library"),
            Map.entry("java/lang/Runtime.addShutdownHook", "a shutdown hook"),
            Map.entry("java/lang/Runtime.removeShutdownHook", "a shutdown hook"),
            Map.entry("java/lang/Runtime.freeMemory", "the JVM's free memory"),
            Map.entry("java/lang/Runtime.totalMemory", "the JVM's memory"),
            Map.entry("java/lang/Thread.getAllStackTraces", "the stacks of all threads"),
            Map.entry("java/lang/Thread.enumerate", "the threads of a group"),
            Map.entry("java/lang/ThreadGroup.activeCount", "the threads of a group"),
            Map.entry("java/lang/ThreadGroup.enumerate", "the threads of a group"),
            Map.entry("java/lang/ThreadGroup.interrupt", "the threads of a group"),
            Map.entry("java/lang/ThreadGroup.list", "the threads of a group"),
            Map.entry("java/lang/Class.getModule", "a module"),
            Map.entry("java/lang/Class.getResource", "a resource"),
            Map.entry("java/lang/Class.getResourceAsStream", "a resource"),
            Map.entry("java/lang/ClassLoader.getDefinedPackages", "the packages of a class loader"),
            Map.entry("java/lang/ClassLoader.getUnnamedModule", "a module"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.findClass", "a class found through a lookup"),
            Map.entry("java/lang/invoke/MethodType.fromMethodDescriptorString", "types found by their descriptor"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.defineClass", "a class made at run time"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.defineHiddenClass", "a class made at run time"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.findGetter", "a field read through a method handle"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.findSetter", "a field written through a method handle"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.findStaticGetter", "a field read through a method handle"),
            Map.entry(
                    "java/lang/invoke/MethodHandles$Lookup.findStaticSetter",
                    "a field written through a method handle"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.unreflectGetter", "a field read through a method handle"),
            Map.entry(
                    "java/lang/invoke/MethodHandles$Lookup.unreflectSetter", "a field written through a method handle"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.unreflect", "a method handle made by reflection"),
            Map.entry("java/lang/invoke/MethodHandles$Lookup.unreflectSpecial", "a method handle made by reflection"),
            Map.entry(
                    "java/lang/invoke/MethodHandles$Lookup.unreflectConstructor", "a method handle made by reflection"),
            Map.entry("java/lang/invoke/MethodHandles.arrayElementGetter", "an array read through a method handle"),
            Map.entry("java/lang/invoke/MethodHandles.arrayElementSetter", "an array written through a method handle"));

    /** Superclasses that a class of the program may not have. */
    private static final Map<String, String> SUPERCLASSES = Map.of(
            "java/lang/ClassLoader", "a class loader of its own",
            "java/security/SecureClassLoader", "a class loader of its own",
            "java/net/URLClassLoader", "a class loader of its own",
            "java/security/SecureRandom", "a SecureRandom of its own");

    private Outside() {}

    /** Why {@code owner} is refused, whatever of it is used; empty if it is not. */
    static String type(String owner) {
        if (HARMLESS.contains(owner) || !isOfJdk(owner) || owner.endsWith("Exception") || owner.endsWith("Error")) {
            return "";
        }
        for (Map.Entry<String, String> each : TYPES.entrySet()) {
            if (owner.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        boolean known = PACKAGES.contains(owner.substring(0, owner.lastIndexOf('/')));
        return known ? "" : owner.replaceAll("[/$]", ".") + ", which the engine does not model";
    }

    private static boolean isOfJdk(String owner) {
        return JDK.stream().anyMatch(owner::startsWith);
    }

    /** Why a call is refused; empty if it is not. */
    static String method(String owner, String name) {
        if (owner.equals("java/lang/reflect/Field") && (name.startsWith("get") || name.startsWith("set"))) {
            return accessesValue(name) ? "a field accessed by reflection" : "";
        }
        if (owner.equals("java/lang/reflect/Array") && !name.equals("newInstance") && !name.equals("getLength")) {
            return "an array accessed by reflection";
        }
        if (owner.equals("java/lang/ClassLoader") && (name.contains("Resource") || name.startsWith("resources"))) {
            return "a resource";
        }
        return METHODS.getOrDefault(owner + "." + name, "");
    }

    private static boolean accessesValue(String name) {
        return switch (name) {
            case "get",
                    "set",
                    "getBoolean",
                    "getByte",
                    "getChar",
                    "getShort",
                    "getInt",
                    "getLong",
                    "getFloat",
                    "getDouble",
                    "setBoolean",
                    "setByte",
                    "setChar",
                    "setShort",
                    "setInt",
                    "setLong",
                    "setFloat",
                    "setDouble" -> true;
            default -> false;
        };
    }

    /** Why a class may not extend {@code superclass}; empty if it may. */
    static String superclass(String superclass) {
        return SUPERCLASSES.getOrDefault(superclass, "");
    }
}

package dev.lockstep.engine.rewrite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which calls of JDK methods go to a hook of the engine instead. */
final class Hooks {

    static final String ENGINE = "dev/lockstep/engine/simulation/";
    private static final String THREADS = ENGINE + "ThreadHooks";
    private static final String WAITS = ENGINE + "WaitHooks";
    private static final String PARKS = ENGINE + "ParkHooks";
    private static final String NAMES = ENGINE + "ThreadNameHooks";
    private static final String STATES = ENGINE + "ThreadStateHooks";
    private static final String MONITORS = ENGINE + "MonitorHooks";
    private static final String CLOCK = ENGINE + "ClockHooks";
    private static final String RANDOM = ENGINE + "RandomHooks";
    private static final String HASH = ENGINE + "HashHooks";
    private static final String CALLERS = ENGINE + "CallerHooks";
    private static final String TIME_UNITS = ENGINE + "TimeUnitHooks";
    private static final String HANDLES = ENGINE + "VarHandleHooks";
    static final String SECURE = ENGINE + "SeededSecureRandom";
    static final String PRINT = ENGINE + "PrintHooks";
    static final String FAULTS = ENGINE + "FaultHooks";
    private static final String BUILDERS = "dev/lockstep/engine/shadow/ThreadBuilders";

    private static final Map<String, Hook> OF_THREADS = new HashMap<>();
    private static final Map<String, Hook> OF_THREAD_CLASS = new HashMap<>();
    private static final Map<String, Hook> OF_ALL_OBJECTS = new HashMap<>();
    private static final Map<String, Hook> STATIC = new HashMap<>();
    private static final Map<String, Hook> VIRTUAL = new HashMap<>();

    private Hooks() {}

    /**
     * A static method that stands for another one.
     *
     * @param withSite whether it takes the number of the place as a last argument
     */
    record Hook(String owner, String name, boolean withSite) {}

    /** Where the JDK's own code asks for the time, which nobody can tell from another moment. */
    static final Hook CLOCK_OF_JDK = new Hook(CLOCK, "nanoTimeOfJdk", false);

    static {
        for (String each : new String[] {"start()V", "interrupt()V", "isInterrupted()Z", "setDaemon(Z)V"}) {
            OF_THREADS.put(each, new Hook(THREADS, nameIn(each), true));
        }
        for (String each : new String[] {"join()V", "join(J)V", "join(JI)V", "join(Ljava/time/Duration;)Z"}) {
            OF_THREADS.put(each, new Hook(WAITS, nameIn(each), true));
        }
        for (String each : new String[] {
            "isAlive()Z", "getState()Ljava/lang/Thread$State;", "getThreadGroup()Ljava/lang/ThreadGroup;"
        }) {
            OF_THREADS.put(each, new Hook(STATES, nameIn(each), true));
        }
        for (String each : new String[] {
            "getName()Ljava/lang/String;", "setName(Ljava/lang/String;)V", "getPriority()I", "setPriority(I)V"
        }) {
            OF_THREADS.put(each, new Hook(NAMES, nameIn(each), true));
        }
        OF_THREADS.put("getStackTrace()[Ljava/lang/StackTraceElement;", new Hook(STATES, "getStackTrace", false));
        OF_THREAD_CLASS.put("dumpStack()V", new Hook(PRINT, "dumpStack", false));
        OF_THREADS.put("threadId()J", new Hook(THREADS, "threadId", false));
        OF_THREADS.put("getId()J", new Hook(THREADS, "threadId", false));
        for (String each :
                new String[] {"interrupted()Z", "startVirtualThread(Ljava/lang/Runnable;)Ljava/lang/Thread;"}) {
            OF_THREAD_CLASS.put(each, new Hook(THREADS, nameIn(each), true));
        }
        for (String each : new String[] {"sleep(J)V", "sleep(JI)V", "sleep(Ljava/time/Duration;)V"}) {
            OF_THREAD_CLASS.put(each, new Hook(WAITS, nameIn(each), true));
        }
        OF_THREAD_CLASS.put("yield()V", new Hook(WAITS, "giveWay", true));
        OF_THREAD_CLASS.put("onSpinWait()V", new Hook(WAITS, "spin", true));
        for (String each : new String[] {"holdsLock(Ljava/lang/Object;)Z", "activeCount()I"}) {
            OF_THREAD_CLASS.put(each, new Hook(STATES, nameIn(each), false));
        }
        for (String each : new String[] {
            "currentThread()Ljava/lang/Thread;",
            "setDefaultUncaughtExceptionHandler(Ljava/lang/Thread$UncaughtExceptionHandler;)V",
            "getDefaultUncaughtExceptionHandler()Ljava/lang/Thread$UncaughtExceptionHandler;"
        }) {
            OF_THREAD_CLASS.put(each, new Hook(THREADS, nameIn(each), false));
        }
        OF_THREAD_CLASS.put("ofVirtual()Ljava/lang/Thread$Builder$OfVirtual;", new Hook(BUILDERS, "ofVirtual", false));
        OF_THREAD_CLASS.put(
                "ofPlatform()Ljava/lang/Thread$Builder$OfPlatform;", new Hook(BUILDERS, "ofPlatform", false));
        OF_ALL_OBJECTS.put("wait()V", new Hook(MONITORS, "await", true));
        OF_ALL_OBJECTS.put("wait(J)V", new Hook(MONITORS, "await", true));
        OF_ALL_OBJECTS.put("wait(JI)V", new Hook(MONITORS, "await", true));
        OF_ALL_OBJECTS.put("notify()V", new Hook(MONITORS, "notifyOne", true));
        OF_ALL_OBJECTS.put("notifyAll()V", new Hook(MONITORS, "notifyAll", true));
        for (String each :
                new String[] {"fullFence", "acquireFence", "releaseFence", "loadLoadFence", "storeStoreFence"}) {
            addStatic("java/lang/invoke/VarHandle." + each + "()V", HANDLES, each);
        }
        addStatic("java/lang/System.nanoTime()J", CLOCK, "nanoTime");
        addStatic("java/lang/System.currentTimeMillis()J", CLOCK, "currentTimeMillis");
        addStatic("java/time/Instant.now()Ljava/time/Instant;", CLOCK, "now");
        addStatic("java/time/Clock.systemUTC()Ljava/time/Clock;", CLOCK, "systemUTC");
        addStatic("java/time/Clock.systemDefaultZone()Ljava/time/Clock;", CLOCK, "systemDefaultZone");
        addStatic("java/time/Clock.system(Ljava/time/ZoneId;)Ljava/time/Clock;", CLOCK, "system");
        for (String each : new String[] {"tickMillis", "tickSeconds", "tickMinutes"}) {
            addStatic("java/time/Clock." + each + "(Ljava/time/ZoneId;)Ljava/time/Clock;", CLOCK, each);
        }
        addStatic("java/time/InstantSource.system()Ljava/time/InstantSource;", CLOCK, "instants");
        addStatic("java/lang/StrictMath.random()D", RANDOM, "random");
        addStatic(
                "java/util/random/RandomGenerator.getDefault()Ljava/util/random/RandomGenerator;", RANDOM, "generator");
        addStatic(
                "java/util/random/RandomGenerator.of(Ljava/lang/String;)Ljava/util/random/RandomGenerator;",
                RANDOM,
                "generator");
        addStatic("java/security/SecureRandom.getInstanceStrong()Ljava/security/SecureRandom;", SECURE, "instance");
        addStatic(
                "java/security/SecureRandom.getInstance(Ljava/lang/String;)Ljava/security/SecureRandom;",
                SECURE,
                "instance");
        addStatic("java/lang/System.setOut(Ljava/io/PrintStream;)V", PRINT, "setOut");
        addStatic("java/lang/System.setErr(Ljava/io/PrintStream;)V", PRINT, "setErr");
        addStatic("java/lang/IO.println(Ljava/lang/Object;)V", PRINT, "println");
        addStatic("java/lang/IO.println()V", PRINT, "println");
        addStatic("java/lang/IO.print(Ljava/lang/Object;)V", PRINT, "print");
        addStatic(
                "java/lang/invoke/MethodHandles.privateLookupIn(Ljava/lang/Class;Ljava/lang/invoke/MethodHandles$Lookup;)"
                        + "Ljava/lang/invoke/MethodHandles$Lookup;",
                ENGINE + "HandleHooks",
                "privateLookupIn");
        addStatic(
                "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;",
                "dev/lockstep/engine/shadow/ArrayView",
                "asList");
        FixedOrder.redirect(STATIC);
        addStatic("java/lang/Math.random()D", RANDOM, "random");
        addStatic("java/util/UUID.randomUUID()Ljava/util/UUID;", RANDOM, "randomUUID");
        addStatic("java/lang/System.identityHashCode(Ljava/lang/Object;)I", HASH, "identityHashCode");
        addStatic("java/util/Objects.hashCode(Ljava/lang/Object;)I", HASH, "hashCodeOrZero");
        addStatic("jdk/internal/reflect/Reflection.getCallerClass()Ljava/lang/Class;", CALLERS, "callerClass");
        String handle = "Ljava/lang/invoke/VarHandle;";
        String toField = "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)" + handle;
        addVirtual("java/lang/invoke/MethodHandles$Lookup.findVarHandle" + toField, HANDLES, "findVarHandle");
        addVirtual(
                "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle" + toField, HANDLES, "findStaticVarHandle");
        addVirtual(
                "java/lang/invoke/MethodHandles$Lookup.unreflectVarHandle(Ljava/lang/reflect/Field;)" + handle,
                HANDLES,
                "unreflectVarHandle");
        addVirtual("java/lang/invoke/VarHandle.withInvokeBehavior()" + handle, HANDLES, "withInvokeBehavior");
        addVirtual("java/lang/invoke/VarHandle.withInvokeExactBehavior()" + handle, HANDLES, "withInvokeExactBehavior");
        for (String code : new String[] {"Executable;", "ThrowingSupplier;"}) {
            String result = code.equals("Executable;") ? "V" : "Ljava/lang/Object;";
            for (String message : new String[] {"", "Ljava/lang/String;", "Ljava/util/function/Supplier;"}) {
                addStatic(
                        "org/junit/jupiter/api/Assertions.assertTimeout(Ljava/time/Duration;"
                                + "Lorg/junit/jupiter/api/function/" + code + message + ")" + result,
                        ENGINE + "AssertionHooks",
                        "assertTimeout");
            }
        }
        VIRTUAL.put("java/lang/Object.hashCode()I", new Hook(HASH, "hashCode", false));
        VIRTUAL.put("java/lang/Runtime.availableProcessors()I", new Hook(RANDOM, "availableProcessors", false));
        VIRTUAL.put("java/util/concurrent/TimeUnit.sleep(J)V", new Hook(TIME_UNITS, "sleep", true));
        VIRTUAL.put(
                "java/util/concurrent/TimeUnit.timedJoin(Ljava/lang/Thread;J)V",
                new Hook(TIME_UNITS, "timedJoin", true));
        VIRTUAL.put(
                "java/util/concurrent/TimeUnit.timedWait(Ljava/lang/Object;J)V",
                new Hook(TIME_UNITS, "timedWait", true));
        VIRTUAL.put(
                "java/lang/ref/Cleaner.register(Ljava/lang/Object;Ljava/lang/Runnable;)"
                        + "Ljava/lang/ref/Cleaner$Cleanable;",
                new Hook("dev/lockstep/engine/shadow/CleanerFactory", "register", false));
        VIRTUAL.put("jdk/internal/misc/Unsafe.park(ZJ)V", new Hook(PARKS, "park", false));
        VIRTUAL.put("jdk/internal/misc/Unsafe.unpark(Ljava/lang/Object;)V", new Hook(PARKS, "unpark", false));
        VIRTUAL.put(
                "jdk/internal/access/JavaLangAccess.start(Ljava/lang/Thread;Ljdk/internal/vm/ThreadContainer;)V",
                new Hook(THREADS, "start", false));
        VIRTUAL.put(
                "jdk/internal/access/JavaUtilConcurrentTLRAccess.getThreadLocalRandomProbe()I",
                new Hook(RANDOM, "probe", false));
        VIRTUAL.put(
                "jdk/internal/access/JavaUtilConcurrentTLRAccess.advanceThreadLocalRandomProbe(I)I",
                new Hook(RANDOM, "advanceProbe", false));
        VIRTUAL.put(
                "jdk/internal/access/JavaLangAccess.currentCarrierThread()Ljava/lang/Thread;",
                new Hook(THREADS, "currentCarrierThread", false));
    }

    private static void addStatic(String method, String owner, String name) {
        STATIC.put(method, new Hook(owner, name, false));
    }

    private static void addVirtual(String method, String owner, String name) {
        VIRTUAL.put(method, new Hook(owner, name, false));
    }

    private static String nameIn(String signature) {
        return signature.substring(0, signature.indexOf('('));
    }

    static @Nullable Hook ofThread(String signature) {
        return OF_THREADS.get(signature);
    }

    static @Nullable Hook ofThrowable(String signature) {
        return switch (signature) {
            case "printStackTrace()V",
                    "printStackTrace(Ljava/io/PrintStream;)V",
                    "printStackTrace(Ljava/io/PrintWriter;)V" -> new Hook(PRINT, "printStackTrace", false);
            case "getStackTrace()[Ljava/lang/StackTraceElement;" -> new Hook(PRINT, "getStackTrace", false);
            case "setStackTrace([Ljava/lang/StackTraceElement;)V" -> new Hook(FAULTS, "setStackTrace", false);
            default -> null;
        };
    }

    static @Nullable Hook ofThreadClass(String signature) {
        return OF_THREAD_CLASS.get(signature);
    }

    static @Nullable Hook ofAnyObject(String signature) {
        return OF_ALL_OBJECTS.get(signature);
    }

    /** Of a call like {@code super.wait()}, which is not to find what a subclass overrides. */
    static @Nullable Hook ofSuperObject(String signature) {
        return switch (signature) {
            case "hashCode()I" -> new Hook(HASH, "identityHashCode", false);
            case "toString()Ljava/lang/String;" -> new Hook(HASH, "identityString", false);
            default -> OF_ALL_OBJECTS.get(signature);
        };
    }

    static @Nullable Hook ofStatic(String owner, String signature) {
        return STATIC.get(owner + "." + signature);
    }

    static @Nullable Hook ofVirtual(String owner, String signature) {
        return VIRTUAL.get(owner + "." + signature);
    }
}

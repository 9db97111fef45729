package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.JdkState;
import java.util.List;
import jdk.internal.module.Modules;

/** Opens the JDK's internals to the shadows, whose originals use them, and to nobody else. */
final class Internals {

    private static final int JDK = 25;

    /** The one package that must be opened from outside: it opens the others. */
    private static final String KEY = "jdk.internal.module";

    private static final String ENGINE = "dev.lockstep.engine.simulation";

    private static final List<String> USED_BY_ORIGINALS = List.of(
            "jdk.internal.access",
            "jdk.internal.invoke",
            "jdk.internal.misc",
            "jdk.internal.ref",
            "jdk.internal.reflect",
            "jdk.internal.util",
            "jdk.internal.util.random",
            "jdk.internal.vm",
            "jdk.internal.vm.annotation",
            "sun.reflect.misc");

    private Internals() {}

    /** Makes sure that the engine itself may use what it needs, and that the JDK is the same in every run. */
    static void open() {
        Module engine = Internals.class.getModule();
        if (Runtime.version().feature() != JDK) {
            throw new IllegalStateException("the engine runs the classes of the JDK %d and knows no other; this is %s"
                    .formatted(JDK, Runtime.version()));
        }
        if (!Object.class.getModule().isExported(KEY, engine)) {
            throw new IllegalStateException("""
                    Java was started without the flag that @EverySchedule needs. Give it to the tests' JVM:
                        --add-exports java.base/%1$s=%2$s
                    In Maven, add this line to the <configuration> of the maven-surefire-plugin:
                        <argLine>--add-exports java.base/%1$s=%2$s -XX:-OmitStackTraceInFastThrow</argLine>
                    In Gradle, add this line to the block "test { ... }":
                        jvmArgs("--add-exports", "java.base/%1$s=%2$s", "-XX:-OmitStackTraceInFastThrow")""".formatted(KEY, engine.isNamed() ? engine.getName() : "ALL-UNNAMED"));
        }
        Modules.addExports(Object.class.getModule(), "jdk.internal.vm", engine);
        Modules.addExports(Object.class.getModule(), "jdk.internal.misc", engine);
        JdkState.settle();
    }

    static void show(Module shadows) {
        Module base = Object.class.getModule();
        USED_BY_ORIGINALS.forEach(name -> Modules.addExports(base, name, shadows));
        Modules.addOpens(base, "java.lang", shadows);
        Modules.addOpens(base, "java.util", shadows);
        showEngine(shadows);
    }

    /** Lets rewritten code call the hooks. */
    static void showEngine(Module rewritten) {
        Module engine = Internals.class.getModule();
        if (engine.isNamed()) {
            engine.addExports(ENGINE, rewritten);
            engine.addReads(rewritten);
        }
        rewritten.addReads(engine);
    }
}

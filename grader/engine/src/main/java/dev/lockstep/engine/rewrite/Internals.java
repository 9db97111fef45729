package dev.lockstep.engine.rewrite;

import java.util.List;
import jdk.internal.module.Modules;

/** Opens the JDK's internals to the shadows, whose originals use them, and to nobody else. */
final class Internals {

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

    /** Makes sure that the engine itself may use what it needs. */
    static void open() {
        Modules.addExports(Object.class.getModule(), "jdk.internal.vm", Internals.class.getModule());
        Modules.addExports(Object.class.getModule(), "jdk.internal.misc", Internals.class.getModule());
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

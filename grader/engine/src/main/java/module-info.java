/** Runs a test's threads on purpose and says what is wrong with them; what a test's author needs is in one package. */
module dev.lockstep.engine {
    requires transitive org.junit.jupiter.api;
    requires java.management;
    requires jdk.management;
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.tree;
    requires static transitive org.jspecify;

    exports dev.lockstep.engine;
    exports dev.lockstep.engine.finding;
    exports dev.lockstep.engine.trace;
    exports dev.lockstep.engine.threads to
            dev.lockstep.runner;
    exports dev.lockstep.engine.explore to
            dev.lockstep.runner;
    exports dev.lockstep.engine.junit to
            dev.lockstep.runner;
    exports dev.lockstep.engine.replay to
            dev.lockstep.runner;
    exports dev.lockstep.engine.rewrite to
            dev.lockstep.runner;
    exports dev.lockstep.engine.canary to
            dev.lockstep.runner;

    opens dev.lockstep.engine.junit to
            org.junit.platform.commons;
    opens dev.lockstep.engine.stress to
            org.junit.platform.commons;
}

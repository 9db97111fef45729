/** The program inside the sandbox; the only way to talk to it is the protocol. */
module dev.lockstep.runner {
    requires transitive dev.lockstep.engine;
    requires java.compiler;
    requires java.management;
    requires jdk.compiler;
    requires org.junit.jupiter.engine;
    requires org.junit.platform.launcher;
    requires static org.jspecify;

    exports dev.lockstep.runner.protocol;
}

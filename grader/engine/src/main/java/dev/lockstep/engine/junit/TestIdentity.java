package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.engine.rewrite.Program;
import java.util.HexFormat;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a replay id says of a test: which one it is, and which code it runs.
 *
 * @param name of one call of the test, with given arguments; short, and another one for another call
 */
record TestIdentity(String name, Class<?> type, Program program) {

    static TestIdentity of(ExtensionContext context, Program program) {
        String id = context.getUniqueId();
        // What stands before the class is the launcher's business.
        String call = id.substring(Math.max(0, id.indexOf("[class")));
        return new TestIdentity(HexFormat.of().toHexDigits(call.hashCode()), context.getRequiredTestClass(), program);
    }

    ReplayId idOf(Discovery discovery) {
        return ReplayId.of(name, code(), discovery);
    }

    String code() {
        return program.fingerprintOf(type.getName());
    }
}

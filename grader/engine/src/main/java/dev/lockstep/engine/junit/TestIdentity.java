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
        Class<?> type = context.getRequiredTestClass();
        String id = context.getUniqueId();
        // [...]/[test-template:name(int)]/[test-template-invocation:#2]; what stands before it is the launcher's
        // business.
        String call = id.substring(id.lastIndexOf('/', id.lastIndexOf('/') - 1) + 1);
        int hash = (type.getName() + "/" + call).hashCode();
        return new TestIdentity(HexFormat.of().toHexDigits(hash), type, program);
    }

    ReplayId idOf(Discovery discovery) {
        return ReplayId.of(name, code(), discovery);
    }

    String code() {
        return program.fingerprintOf(type.getName());
    }
}

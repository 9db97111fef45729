package dev.lockstep.core.sandbox;

import org.junit.jupiter.api.DisplayName;

@DisplayName("the embedded sandbox")
class ProcessSandboxTest extends SandboxContract {

    private static final Sandbox SANDBOX = ProcessSandbox.withoutCache();

    @Override
    Sandbox sandbox() {
        return SANDBOX;
    }
}

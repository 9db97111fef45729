package dev.lockstep.core.sandbox;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("code in a container that no rule has looked at, and that wants to pass")
class ContainedForgeriesTest extends ForgeriesContract {

    @Override
    Sandbox open() throws Exception {
        return DockerHere.sandbox();
    }

    @Override
    List<Forgery> forgeries() {
        return Forgery.oneOfEachEnd();
    }
}

package dev.lockstep.core.sandbox;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("code that no rule has looked at, and that wants to pass")
class ForgeriesTest extends ForgeriesContract {

    @Override
    Sandbox open() {
        return ProcessSandbox.withoutCache();
    }

    @Override
    List<Forgery> forgeries() {
        return Forgery.all();
    }
}

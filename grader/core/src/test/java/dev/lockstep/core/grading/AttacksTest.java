package dev.lockstep.core.grading;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("an attack on the grading line with the embedded sandbox")
class AttacksTest extends AttacksContract {

    @Override
    AttackedLine open() {
        return AttackedLine.inProcesses();
    }

    @Override
    List<Attack> attacks() {
        return Attack.all();
    }
}

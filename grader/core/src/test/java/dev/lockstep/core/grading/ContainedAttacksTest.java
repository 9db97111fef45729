package dev.lockstep.core.grading;

import dev.lockstep.core.sandbox.DockerHere;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("an attack on the grading line with containers")
class ContainedAttacksTest extends AttacksContract {

    @Override
    AttackedLine open() throws Exception {
        return AttackedLine.in(DockerHere.sandbox());
    }

    @Override
    List<Attack> attacks() {
        return Attack.oneOfEachOutcome();
    }
}

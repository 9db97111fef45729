package dev.lockstep.core.sandbox.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.WaitContainerCondition;
import com.github.dockerjava.api.model.WaitResponse;
import dev.lockstep.core.sandbox.DockerHere;
import dev.lockstep.core.sandbox.GraderOfItsOwn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a grader with containers, some of which wait, when it is killed")
class KilledGraderTest {

    @BeforeAll
    static void findAnEngine() throws Exception {
        DockerHere.sandbox();
    }

    @Test
    void leavesNoContainer() throws Exception {
        DockerEngine engine = DockerEngine.find();
        Process grader = GraderOfItsOwn.withContainers();
        try (var said = grader.inputReader()) {
            assertEquals(GraderOfItsOwn.WAITING, said.readLine());
            List<Container> its = OwnContainers.of(engine, grader.toHandle());
            assertTrue(its.size() >= GraderOfItsOwn.PROCESSES, its::toString);

            grader.destroyForcibly().waitFor();

            assertRemoved(its.stream().filter(KilledGraderTest::isRunning).toList(), engine);
            // One that is made but was not started then cannot end by itself: the next grader takes it away.
            DockerEngine.find();
            assertRemoved(its, engine);
        } finally {
            grader.destroyForcibly();
        }
    }

    private static boolean isRunning(Container container) {
        return "running".equals(container.getState());
    }

    private static void assertRemoved(List<Container> containers, DockerEngine engine) throws InterruptedException {
        for (Container container : containers) {
            assertTrue(isRemoved(container, engine), () -> container + " is still there");
        }
    }

    private static boolean isRemoved(Container container, DockerEngine engine) throws InterruptedException {
        try {
            return engine.client()
                    .waitContainerCmd(container.getId())
                    .withCondition(WaitContainerCondition.REMOVED)
                    .exec(new ResultCallback.Adapter<WaitResponse>())
                    .awaitCompletion(5, TimeUnit.MINUTES);
        } catch (NotFoundException _) {
            return true;
        }
    }
}

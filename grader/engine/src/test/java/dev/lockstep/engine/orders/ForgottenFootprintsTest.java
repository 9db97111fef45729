package dev.lockstep.engine.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programs here would notice a mistake of the engine's. */
@DisplayName("What the engine tells a search of a step")
class ForgottenFootprintsTest {

    private static final List<Class<?>> HOSTS = List.of(
            OrdersOfMemoryTest.class,
            OrdersOfAtomicsTest.class,
            OrdersOfMonitorsTest.class,
            OrdersOfNotificationsTest.class,
            OrdersOfJoinsTest.class,
            OrdersOfParkingTest.class,
            OrdersOfThreadsTest.class,
            OrdersOfLocksTest.class,
            OrdersOfSynchronizersTest.class,
            OrdersOfQueuesTest.class,
            OrdersOfCollectionsTest.class,
            OrdersOfInitialisersTest.class,
            OrdersOfTasksTest.class,
            OrdersOfTimersTest.class,
            OrdersOfWakeUpsTest.class);

    /**
     * What can be left out because the same steps are told apart by something else, too: who is interrupted or notified in a wait has to come back
     * into the monitor, where it meets who notifies and reads whether it was interrupted.
     */
    private static final Set<String> TOLD_TWICE = Set.of("Parking.notifies", "Monitors.interrupted");

    @Test
    @DisplayName("is missed where it is not told, in one of the programs at least")
    void isMissedWhereItIsNotTold() {
        assertEquals(TOLD_TWICE, EveryOrder.forgottenUnnoticed(HOSTS));
    }
}

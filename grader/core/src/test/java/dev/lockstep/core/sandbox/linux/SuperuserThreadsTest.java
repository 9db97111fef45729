package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a grader that runs as the superuser")
class SuperuserThreadsTest {

    @Test
    void isNotSafeForStrangersIfNothingElseLimitsThreads() {
        Isolation isolation = SuperuserThreads.notLimited(without(EnumSet.of(Layer.OWN_USER, Layer.CONTROL_GROUP)));

        assertFalse(isolation.level().isSafeForStrangers());
        assertEquals(IsolationLevel.FILTERED, isolation.level());
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN_USER", "CONTROL_GROUP"})
    void isSafeIfOneOtherLayerDoes(Layer missing) {
        Isolation isolation = without(EnumSet.of(missing));

        assertEquals(isolation, SuperuserThreads.notLimited(isolation));
    }

    private static Isolation without(Set<Layer> missing) {
        return new Isolation(Arrays.stream(Layer.values())
                .map(layer -> missing.contains(layer)
                        ? (LayerState) new LayerState.Missing(layer, "no", "")
                        : new LayerState.Reached(layer, "yes"))
                .toList());
    }
}

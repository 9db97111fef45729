package dev.lockstep.core.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("the level of a sandbox")
class IsolationTest {

    @Test
    void isTheLowestWithoutAnyLayer() {
        assertEquals(
                IsolationLevel.PROCESS, Isolation.none("another system", "").level());
    }

    @Test
    void isTheHighestWithAllLayers() {
        assertEquals(IsolationLevel.ISOLATED, with(EnumSet.allOf(Layer.class)).level());
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTER_FILTER", "FILES", "LIMITS"})
    void isLoweredByEachLayerThatIsMissing(Layer missing) {
        Isolation isolation = with(EnumSet.complementOf(EnumSet.of(missing)));

        assertEquals(IsolationLevel.FILTERED, isolation.level());
        assertFalse(isolation.level().isSafeForStrangers());
    }

    @Test
    void isTheLowestWithoutTheInnerFilterWhateverElseIsThere() {
        assertEquals(
                IsolationLevel.PROCESS,
                with(EnumSet.complementOf(EnumSet.of(Layer.INNER_FILTER))).level());
    }

    @Test
    void isSafeForStrangersWithoutAUserOfItsOwn() {
        IsolationLevel level =
                with(EnumSet.complementOf(EnumSet.of(Layer.OWN_USER))).level();

        assertEquals(IsolationLevel.CONFINED, level);
        assertTrue(level.isSafeForStrangers());
    }

    @Test
    @DisplayName("falls when layers are left out on purpose, and none is there that was not before")
    void leftOut() {
        Isolation all = with(EnumSet.complementOf(EnumSet.of(Layer.CONTROL_GROUP)));

        Isolation some = all.only(EnumSet.of(Layer.INNER_FILTER, Layer.CONTROL_GROUP));

        assertEquals(IsolationLevel.FILTERED, some.level());
        assertTrue(some.has(Layer.INNER_FILTER));
        assertFalse(some.has(Layer.CONTROL_GROUP));
        assertFalse(some.has(Layer.FILES));
    }

    @Test
    @DisplayName("does not count a layer with a gap, which is in force all the same")
    void partly() {
        Isolation isolation = new Isolation(Arrays.stream(Layer.values())
                .map(layer -> layer == Layer.LIMITS
                        ? (LayerState) new LayerState.Partial(layer, "some", "not all", "")
                        : new LayerState.Reached(layer, "yes"))
                .toList());

        assertEquals(IsolationLevel.FILTERED, isolation.level());
        assertTrue(isolation.has(Layer.LIMITS));
    }

    @Test
    void isNotKnownIfALayerIsLeftOut() {
        assertThrows(IllegalArgumentException.class, () -> new Isolation(List.of()));
    }

    private static Isolation with(Set<Layer> reached) {
        return new Isolation(Arrays.stream(Layer.values())
                .map(layer -> reached.contains(layer)
                        ? (LayerState) new LayerState.Reached(layer, "yes")
                        : new LayerState.Missing(layer, "no", ""))
                .toList());
    }
}

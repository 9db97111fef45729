package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppliedTypesTest {

    private static final String CLOCK =
            "public abstract class Clock { static final Object LOCK = new Object(); public abstract long now();"
                    + " public static Clock at(long time) { return null; } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Tally {}",
                "abstract class Clock { static final Object LOCK = null; abstract long now();"
                        + " static Clock at(long other) { throw new Error(); } private void mine() {} }",
                "package mine; abstract class Clock { static Object LOCK; protected abstract long now();"
                        + " static Clock at(long other) { Runnable r = () -> {}; return null; } }",
                "class Tally { interface Clock {} }",
            })
    void acceptsACopyThatIsUsedInTheSameWay(String source) {
        assertEquals(List.of(), SuppliedTypes.check(Compiled.classes(source), Compiled.classes(CLOCK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interface Clock { Object LOCK = null; long now(); static Clock at(long time) { return null; } }",
                "class Clock { static Object LOCK; long now() { return 0; } static Clock at(long time) { return null; } }",
                "abstract class Clock { static Object LOCK; abstract long now(); }",
                "abstract class Clock { static Object LOCK; abstract int now(); static Clock at(long time) { return null; } }",
                "abstract class Clock { static Object LOCK; abstract long now(); Clock at(long time) { return null; } }",
                "abstract class Clock implements Runnable { static Object LOCK; abstract long now();"
                        + " static Clock at(long time) { return null; } }",
                "abstract class Clock { static Object LOCK; abstract long now(); static Clock at(long time) { return null; }"
                        + " void more() {} }",
            })
    void refusesACopyThatIsNot(String source) {
        assertEquals(
                List.of("Clock comes with the kata, and this one is not the same. Leave yours out, or copy it again."),
                SuppliedTypes.check(Compiled.classes(source), Compiled.classes(CLOCK)).stream()
                        .map(problem -> problem.message())
                        .toList());
    }
}

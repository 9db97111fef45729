package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SameWordsTest {

    @Test
    void numbersObjectsInTheOrderOfTheirAppearance() {
        assertEquals(
                "expected: <java.lang.Object@1> but was: <java.lang.Object@2>, not <java.lang.Object@1>",
                SameWords.of("expected: <java.lang.Object@349f344f> but was: <java.lang.Object@68d04253>,"
                        + " not <java.lang.Object@349f344f>"));
    }

    @Test
    void knowsArraysAndLambdas() {
        assertEquals(
                "[I@1 [[Ljava.lang.String;@2 bank.Test$$Lambda@3",
                SameWords.of(
                        "[I@1b6d3586 [[Ljava.lang.String;@4554617c bank.Test$$Lambda/0x0000000074356000@665a2f5c"));
    }

    @Test
    void callsShadowsByTheNamesOfTheirOriginals() {
        assertEquals(
                "Task java.util.concurrent.FutureTask@1[Not completed]",
                SameWords.of("Task lockstep.java.util.concurrent.FutureTask@13cf7d1b[Not completed]"));
    }

    @Test
    void saysNothingOfLoaders() {
        assertEquals(
                "class java.util.ArrayList cannot be cast to class java.util.LinkedList",
                SameWords.of("class lockstep.java.util.ArrayList cannot be cast to class lockstep.java.util.LinkedList"
                        + " (lockstep.java.util.ArrayList and lockstep.java.util.LinkedList are in unnamed module of"
                        + " loader 'shadows' @45d4421d)"));
    }

    @Test
    void leavesTheRestAlone() {
        assertEquals("mail ann@cafe, $1 and 5@3", SameWords.of("mail ann@cafe, $1 and 5@3"));
    }
}

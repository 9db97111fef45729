package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects of the JDK that change and have no shadow: builders, buffers, formats. */
class ContentsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ContentsTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var thread = new Thread(one);
        thread.start();
        other.run();
        thread.join();
    }

    static final class NumbersDrawnTogether implements Program {
        @Override
        public void run() throws Exception {
            var random = new Random(5);
            var drawn = new int[2];
            together(() -> drawn[0] = random.nextInt(), () -> drawn[1] = random.nextInt());
            var again = new Random(5);
            assertEquals(again.nextInt() + again.nextInt(), drawn[0] + drawn[1]);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TheFirstNumberIsNotForOneThread implements Program {
        @Override
        public void run() throws Exception {
            var random = new Random(5);
            var drawn = new int[3];
            together(() -> drawn[0] = random.nextInt(), () -> {
                drawn[1] = random.nextInt();
                drawn[2] = random.nextInt();
            });
            assertTrue(drawn[1] == new Random(5).nextInt() || drawn[0] == new Random(5).nextInt());
            int second = second(new Random(5));
            assertTrue(drawn[0] != second, "nobody comes between two draws");
        }

        private static int second(Random random) {
            random.nextInt();
            return random.nextInt();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class BuildersAreNotForTwo implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder();
            together(() -> text.append("a"), () -> text.append('b').append(1));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ABuilderIsReadWhileItGrows implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder("x");
            together(() -> text.append("a"), () -> assertNotNull(text.toString()));
        }
    }

    static final class GuardedBuilders implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder();
            Runnable append = () -> {
                synchronized (text) {
                    text.append("ab");
                }
            };
            together(append, append);
            assertEquals("abab", text.toString());
        }
    }

    static final class ABuilderForEachThread implements Program {
        @Override
        public void run() throws Exception {
            Runnable build =
                    () -> assertEquals("a1", new StringBuilder("a").append(1).toString());
            together(build, build);
        }
    }

    static final class AFinishedBuilderIsReadByAll implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder("done");
            Runnable read = () -> assertEquals(4, text.length());
            together(read, read);
        }
    }

    static final class BuffersAreForAll implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuffer();
            together(() -> text.append("ab"), () -> text.append("ab"));
            assertEquals("abab", text.toString());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class LookedAtAndThenAppended implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuffer();
            Runnable appendOnce = () -> {
                if (text.length() == 0) {
                    text.append("a");
                }
            };
            together(appendOnce, appendOnce);
            assertEquals("a", text.toString());
        }
    }

    static final class ABufferHandsOver implements Program {
        private int number;

        @Override
        public void run() throws Exception {
            var said = new StringBuffer();
            together(
                    () -> {
                        number = 5;
                        said.append("ready");
                    },
                    () -> assertTrue(said.length() == 0 || number == 5));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SharedDateFormats implements Program {
        @Override
        public void run() throws Exception {
            var format = new SimpleDateFormat("yyyy", Locale.ROOT);
            Runnable use = () -> assertNotNull(format.format(new Date(0)));
            together(use, use);
        }
    }

    static final class DateFormatsOfTheirOwn implements Program {
        private final ThreadLocal<SimpleDateFormat> formats =
                ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy", Locale.ROOT));

        @Override
        public void run() throws Exception {
            Runnable use = () -> assertNotNull(formats.get().format(new Date(0)));
            together(use, use);
        }
    }
}

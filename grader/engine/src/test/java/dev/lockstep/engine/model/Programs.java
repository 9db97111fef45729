package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.simulation.ClassHooks;
import dev.lockstep.engine.simulation.Unsupported;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Small programs, nested in the class of their tests: loads them as the engine does, and explores them. */
public final class Programs {

    private static final String RIGHT = "nothing";

    private static final Pattern FRAMES = Pattern.compile("frames=\\[[^]]*]");
    private static final Pattern OWN_FRAME = Pattern.compile("program//[^)]*\\)");

    private Programs() {}

    /** A test for each program nested in {@code host}: what {@link Finds} says is found, nothing if it has none; {@link Refused} is refused. */
    public static Stream<DynamicTest> in(Class<?> host) {
        return in(host, Settings.USUAL.steps());
    }

    /** The same with another budget of steps for each exploration. */
    public static Stream<DynamicTest> in(Class<?> host, long steps) {
        return Arrays.stream(host.getDeclaredClasses())
                .filter(Program.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .map(type -> dynamicTest(words(type), () -> check(type, steps)));
    }

    private static String words(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static void check(Class<?> type, long steps) {
        Refused refused = type.getAnnotation(Refused.class);
        if (refused != null) {
            String why = refusal(type);
            assertTrue(why.contains(refused.value()), why);
            return;
        }
        Finds finds = type.getAnnotation(Finds.class);
        Settings settings = settingsFor(type).withSteps(steps);
        Explored explored = explore(type, settings);
        assertEquals(finds == null ? RIGHT : finds.value().name(), found(explored), () -> evidence(explored));
        Explored again = explore(type, settings);
        assertEquals(evidence(explored), evidence(again), "the same in every exploration");
    }

    /** What the engine says to a program that it does not model. */
    public static String refusal(Class<?> type) {
        try {
            Explored explored = explore(type, settingsFor(type));
            return explored.unsupported() == null ? "not refused, " + evidence(explored) : explored.unsupported();
        } catch (Unsupported refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** The usual settings, with the cause that a broken assertion of {@code type} shows. */
    public static Settings settingsFor(Class<?> type) {
        Finds finds = type.getAnnotation(Finds.class);
        return Settings.USUAL.withBrokenAs(finds == null ? Cause.ATOMICITY : finds.brokenAs());
    }

    /** The cause of the gravest finding, what is not supported, or "nothing". */
    public static String found(Explored explored) {
        return explored.unsupported() != null
                ? "unsupported: " + explored.unsupported()
                : explored.gravest()
                        .map(discovery -> discovery.finding().cause().name())
                        .orElse(RIGHT);
    }

    private static String evidence(Explored explored) {
        StringBuilder words = new StringBuilder(explored.coverage().words());
        for (Discovery each : explored.discoveries()) {
            words.append("\n%d %s ".formatted(each.number(), each.schedule()));
            words.append(FRAMES.matcher(each.finding().toString()).replaceAll(frames -> ownFramesOf(frames.group())));
        }
        return words.toString();
    }

    private static String ownFramesOf(String frames) {
        List<String> own =
                OWN_FRAME.matcher(frames).results().map(MatchResult::group).toList();
        return Matcher.quoteReplacement(own.toString());
    }

    /** Explores a program. */
    public static Explored explore(Class<?> type, Settings settings) {
        return new Exploration(bodyOf(type), settings).run();
    }

    /** The body of a program, rewritten. */
    public static Body bodyOf(Class<?> type) {
        List<String> hosts = hosts(type.getNestHost());
        var program = dev.lockstep.engine.rewrite.Program.of(
                Programs.class.getClassLoader(), name -> hosts.contains(name.replaceFirst("\\$.*", "")));
        try {
            return body(program, type.getName());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a program needs a constructor without parameters: " + type.getName(), e);
        }
    }

    /** The class in which programs are nested, and those that it extends: what programs have in common may be there. */
    private static List<String> hosts(Class<?> innermost) {
        return Stream.<Class<?>>iterate(innermost, type -> type != null && type != Object.class, Class::getSuperclass)
                .map(type -> type.getName().replace('.', '/'))
                .toList();
    }

    private static Body body(dev.lockstep.engine.rewrite.Program program, String name)
            throws ReflectiveOperationException {
        Class<?> rewritten = program.load(name);
        int initialiser = program.initialiserOf(name);
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(rewritten, MethodHandles.lookup());
        MethodHandle made = lookup.findConstructor(rewritten, MethodType.methodType(void.class))
                .asType(MethodType.methodType(Program.class));
        return () -> {
            if (initialiser >= 0) {
                ClassHooks.ensure(initialiser);
            }
            ((Program) made.invokeExact()).run();
        };
    }
}

package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A program of the corpus in its rewritten form: the body to explore. */
final class Subject implements Body {

    private static final String CORPUS = "dev/lockstep/engine/corpus/";

    private final Class<?> original;
    private final int initialiser;
    private final MethodHandle maker;
    private final MethodHandle runner;

    private Subject(Class<?> original, int initialiser, Class<?> rewritten) throws ReflectiveOperationException {
        this.original = original;
        this.initialiser = initialiser;
        var lookup = MethodHandles.privateLookupIn(rewritten, MethodHandles.lookup());
        maker = lookup.findConstructor(rewritten, MethodType.methodType(void.class))
                .asType(MethodType.methodType(Program.class));
        runner = lookup.findVirtual(rewritten, "run", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Program.class));
    }

    /** Rewrites {@code original} and what is nested in it, with loaders of its own. */
    static Subject of(Class<? extends Program> original) throws ReflectiveOperationException {
        String outermost = original.getName().replace('.', '/').replaceAll("\\$.*", "");
        var program = dev.lockstep.engine.rewrite.Program.of(
                Subject.class.getClassLoader(),
                name -> name.equals(outermost) || name.startsWith(outermost + "$") || belongsToCorpus(name));
        Class<?> rewritten = program.load(original.getName());
        return new Subject(original, program.initialiserOf(original.getName()), rewritten);
    }

    private static boolean belongsToCorpus(String name) {
        return name.startsWith(CORPUS) && name.indexOf('/', CORPUS.length()) > 0;
    }

    @Override
    public void run() throws Throwable {
        if (initialiser >= 0) {
            ClassHooks.ensure(initialiser);
        }
        Program fresh = (Program) maker.invokeExact();
        runner.invokeExact(fresh);
    }

    /** What is to be found; null for a correct program. */
    @Nullable
    Cause expected() {
        Finds finds = original.getAnnotation(Finds.class);
        return finds == null ? null : finds.value();
    }

    /** The usual settings for it. */
    Settings settings(long seed) {
        Finds finds = original.getAnnotation(Finds.class);
        Settings usual = Settings.USUAL.withSeed(seed);
        return finds == null ? usual : usual.withBrokenAs(finds.brokenAs());
    }

    Explored explore(long seed) {
        return new Exploration(this, settings(seed)).run();
    }

    @Override
    public String toString() {
        return original.getSimpleName();
    }
}

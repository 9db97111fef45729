package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.junit.Arguments.Argument;
import dev.lockstep.engine.rewrite.Program;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** One test method with all that JUnit runs around it, in its rewritten form. */
final class TestBody implements Body {

    private final List<TestClass> levels;
    private final MethodHandle test;
    private final List<Argument> arguments;
    private int runs;
    private int aborted;
    private @Nullable TestAbortedException assumption;

    private TestBody(List<TestClass> levels, MethodHandle test, List<Argument> arguments) {
        this.levels = levels;
        this.test = test;
        this.arguments = arguments;
    }

    static TestBody of(Program program, ExtensionContext context, List<Object> arguments)
            throws ReflectiveOperationException {
        List<TestClass> levels = new ArrayList<>();
        for (Class<?> type : fromOutermost(context.getRequiredTestClass())) {
            levels.add(TestClass.of(program, type, Injected.in(type, context, program)));
        }
        List<Argument> translated = new ArrayList<>();
        for (Object argument : arguments) {
            translated.add(Arguments.translate("the argument", argument, program));
        }
        return new TestBody(levels, Rewritten.handle(program, context.getRequiredTestMethod()), translated);
    }

    private static List<Class<?>> fromOutermost(Class<?> testClass) {
        List<Class<?>> types = new ArrayList<>();
        Class<?> at = testClass;
        while (at != null) {
            types.addFirst(at);
            at = Modifier.isStatic(at.getModifiers()) ? null : at.getEnclosingClass();
        }
        return types;
    }

    /** What an assumption threw that held under no schedule; null if there is none. */
    @Nullable
    TestAbortedException neverRan() {
        return aborted == runs ? assumption : null;
    }

    /** An assumption that does not hold ends this schedule, and says nothing about others. */
    @Override
    public void run() throws Throwable {
        runs++;
        try {
            runTest();
        } catch (TestAbortedException e) {
            aborted++;
            assumption = e;
        }
    }

    private void runTest() throws Throwable {
        Failure failure = new Failure();
        List<Object> instances = new ArrayList<>(levels.size());
        failure.gather(() -> prepare(instances));
        if (failure.isNone()) {
            failure.gather(() -> test(instances));
            for (int i = levels.size() - 1; i >= 0; i--) {
                levels.get(i).afterEach(instances.get(i), failure);
            }
        }
        for (int i = instances.size() - 1; i >= 0; i--) {
            levels.get(i).afterAll(instances.get(i), failure);
        }
        failure.rethrow();
    }

    private void prepare(List<Object> instances) throws Throwable {
        for (TestClass level : levels) {
            Object made = level.make(instances.isEmpty() ? null : instances.getLast());
            instances.add(made);
            level.beforeAll(made);
        }
    }

    private void test(List<Object> instances) throws Throwable {
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i).beforeEach(instances.get(i));
        }
        test.invoke(instances.getLast(), Arguments.values(arguments));
    }
}

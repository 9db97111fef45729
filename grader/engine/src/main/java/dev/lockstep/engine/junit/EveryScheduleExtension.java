package dev.lockstep.engine.junit;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import dev.lockstep.engine.canary.Canary;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.Unsupported;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Explores the schedules of an {@link EverySchedule} test in the place of JUnit's one call of it. */
public final class EveryScheduleExtension
        implements TestTemplateInvocationContextProvider, InvocationInterceptor, ParameterResolver {

    static final Namespace NAMESPACE = Namespace.create(EveryScheduleExtension.class);

    /** Makes JUnit's instance. */
    public EveryScheduleExtension() {
        Canary.singOnce();
    }

    /** Only if nothing else says with which arguments the test runs. */
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return Arrays.stream(context.getRequiredTestMethod().getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type != EverySchedule.class)
                .noneMatch(type -> AnnotationSupport.isAnnotated(type, TestTemplate.class)
                        && !AnnotationSupport.isAnnotated(type, EverySchedule.class));
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocationIndex) {
                return "every schedule";
            }
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Workers.class;
    }

    /** A stand-in: each schedule gets workers of its own. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SimulatedWorkers.STAND_IN;
    }

    /** JUnit's instance is never used: each schedule makes its own, and a constructor could start threads or never return. */
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> made, ExtensionContext context)
            throws InstantiationException {
        invocation.skip();
        Beside.refuseExtensionsOfInstances(made.getExecutable().getDeclaringClass());
        return made.getExecutable()
                .getDeclaringClass()
                .cast(Unsafe.getUnsafe().allocateInstance(made.getExecutable().getDeclaringClass()));
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        invocation.skip();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        throw Beside.otherTest(method.getExecutable(), "@Test");
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        throw Beside.otherTest(method.getExecutable(), "@TestFactory");
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.skip();
        Beside.refuseStress(context.getRequiredTestMethod());
        try {
            explore(method.getArguments(), context);
        } catch (Unsupported e) {
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
    }

    private static void explore(List<Object> arguments, ExtensionContext context) throws Throwable {
        Class<?> testClass = context.getRequiredTestClass();
        Program program = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(testClass.getClassLoader(), _ -> Programs.of(testClass), Program.class);
        TestBody body = TestBody.of(program, context, arguments);
        TestIdentity test = TestIdentity.of(context, program);
        Settings settings = settings(context);
        if (context.getConfigurationParameter(EverySchedule.PLAY).isPresent()) {
            throw new Playable(body, settings);
        }
        Optional<String> only = context.getConfigurationParameter(EverySchedule.ONLY_SCHEDULE);
        if (only.isPresent()) {
            throw replayed(ReplayId.parse(only.get()).replay(body), body, settings, test);
        }
        Optional<ReplayRequest> request = ReplayRequest.in(context);
        if (request.isPresent()) {
            throw replayed(request.get().replay(body, test), body, settings, test);
        }
        Explored explored = new Exploration(body, settings).run();
        context.publishReportEntry(EverySchedule.COVERAGE, words(explored.coverage()));
        judge(explored, body, settings, test);
    }

    private static ScheduleFailure replayed(Discovery seen, TestBody body, Settings settings, TestIdentity test) {
        Explored only = new Explored(List.of(seen), new Coverage.Sample(1), null);
        return new ScheduleFailure(only, body, settings, test, "Seen again; no other schedule was run.");
    }

    private static void judge(Explored explored, TestBody body, Settings settings, TestIdentity test) {
        if (explored.unsupported() != null) {
            throw new UnsupportedOperationException(explored.unsupported());
        }
        if (!explored.discoveries().isEmpty()) {
            String seen = "Looked at " + explored.coverage().words() + ".";
            throw new ScheduleFailure(explored, body, settings, test, seen);
        }
        TestAbortedException assumption = body.neverRan();
        if (assumption != null) {
            throw assumption;
        }
    }

    private static Settings settings(ExtensionContext context) {
        EverySchedule declared = AnnotationSupport.findAnnotation(context.getTestMethod(), EverySchedule.class)
                .orElseThrow();
        int budget = declared.budget();
        if (budget < 10 || budget > 1_000_000) {
            throw new IllegalArgumentException(
                    "@EverySchedule(budget = %d): expected 10 to 1,000,000 schedules".formatted(budget));
        }
        long seed = context.getConfigurationParameter("lockstep.seed", Long::valueOf)
                .orElse(0L);
        return Settings.USUAL
                .withBudget(budget, budget)
                .withAdversarialTime(declared.adversarialTime())
                .withLeaks(declared.allowedLeaks())
                .withBrokenAs(declared.cause())
                .withSeed(seed);
    }

    private static String words(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Every(int schedules) -> "every " + schedules;
            case Coverage.Sample(int schedules) -> "sample " + schedules;
        };
    }
}

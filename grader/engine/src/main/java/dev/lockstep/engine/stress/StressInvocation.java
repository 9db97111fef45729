package dev.lockstep.engine.stress;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One iteration as JUnit sees it: hands out the workers, and notes what a failure means. */
record StressInvocation(
        Iteration iteration, Cause cause, StressSettings settings, StressExtension.Progress progress, Solitude solitude)
        implements TestTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {

    @Override
    public String getDisplayName(int invocationIndex) {
        return iteration.serial() ? iteration + ", one worker after another" : iteration.toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Workers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new RealWorkers(iteration, settings.patience());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        progress.fail();
        boolean alone = iteration.serial() && solitude.lasts();
        context.publishReportEntry(Stress.BROKEN_AS, (iteration.serial() ? Cause.WRONG_RESULT : cause).name());
        if (alone) {
            context.publishReportEntry(Stress.ALONE, "true");
        }
        throw failure;
    }
}

package dev.lockstep.runner.checks;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The JUnit Platform Launcher as it is used here: Jupiter is the only engine on the module path; one thread. */
final class JUnit {

    private JUnit() {}

    private static final class OfThisProcess {

        private static final Launcher LAUNCHER = open();

        private OfThisProcess() {}
    }

    /** The one of this process. The first call reads archives, which a process that has locked itself in cannot. */
    static Launcher launcher() {
        return OfThisProcess.LAUNCHER;
    }

    private static Launcher open() {
        // A session loads the engine now, with the runner's own loader; later the context class loader is the tests'.
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        return LauncherFactory.openSession(config).getLauncher();
    }

    static LauncherDiscoveryRequestBuilder request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.platform.stacktrace.pruning.enabled", "false");
    }

    static LauncherDiscoveryRequest plain(List<? extends DiscoverySelector> selectors) {
        return request(selectors).build();
    }
}

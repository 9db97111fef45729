package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Message.ListedCheck;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Lists the checks in test classes, one for each test method, without running anything. */
public final class CheckLister {

    private final Classes tests;
    private final World world;

    public CheckLister(Job.ListChecks job) {
        this(job.tests(), World.ofSubmission(job.submission(), job.tests()));
    }

    CheckLister(Classes tests, World world) {
        this.tests = tests;
        this.world = world;
    }

    /** The checks, in the order of their classes' and methods' names. */
    public Message.Listed list() {
        TestPlan plan = JUnit.launcher().discover(JUnit.plain(selectors()));
        List<ListedCheck> checks = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(identifier -> identifier.getSource().orElse(null) instanceof MethodSource)
                .sorted(Comparator.comparing(TestIdentifier::getUniqueId))
                .map(CheckLister::listed)
                .toList();
        return new Message.Listed(checks);
    }

    private List<ClassSelector> selectors() {
        return tests.byName().keySet().stream()
                .filter(name -> !name.contains("$"))
                .map(name -> DiscoverySelectors.selectClass(load(name)))
                .toList();
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, world.tests());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class was listed, so it can be loaded", e);
        }
    }

    private static ListedCheck listed(TestIdentifier identifier) {
        MethodSource source = (MethodSource) identifier.getSource().orElseThrow();
        return new ListedCheck(
                identifier.getUniqueId(),
                outermost(source.getClassName()),
                sentence(source),
                identifier.getTags().stream().map(TestTag::getName).collect(Collectors.toSet()));
    }

    private static String sentence(MethodSource source) {
        Optional<DisplayName> name = AnnotationSupport.findAnnotation(source.getJavaMethod(), DisplayName.class);
        return name.map(DisplayName::value).orElse("");
    }

    private static String outermost(String className) {
        int dollar = className.indexOf('$');
        return dollar < 0 ? className : className.substring(0, dollar);
    }
}

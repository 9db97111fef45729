package dev.lockstep.core.rules;

import static java.util.stream.Collectors.groupingBy;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that a submission's types have names of their own: not those of the JDK, of JUnit, of the grader or of the kata's tests,
 * and no two the same once packages are left out. The cause is BAD_SOURCE.
 */
public final class ReservedNames {

    private static final List<String> PACKAGES = List.of(
            "java",
            "javax",
            "jdk",
            "sun",
            "com.sun",
            "org.junit",
            "org.opentest4j",
            "org.apiguardian",
            "org.jspecify",
            "dev.lockstep");

    private ReservedNames() {}

    /**
     * Looks for types whose names are taken.
     *
     * @param classes class files by binary name
     * @param testClasses the names of the kata's test classes; messages do not say that they are those of tests
     * @return what is wrong; empty if nothing is
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes, Set<String> testClasses) {
        var submission = SubmissionClasses.parse(classes);
        var reserved = submission.all().stream().flatMap(model -> reserved(model, testClasses));
        return Stream.concat(reserved, doubles(submission)).distinct().toList();
    }

    private static Stream<SourceProblem> reserved(ClassModel model, Set<String> testClasses) {
        var internalName = model.thisClass().asInternalName();
        if (model.isModuleInfo()) {
            return Stream.of(
                    Place.of(model).problem("A submission is not a module. Leave the module declaration out."));
        }
        var packageName = packageOf(internalName);
        if (isReserved(packageName)) {
            return Stream.of(Place.of(model)
                    .problem("The package " + packageName
                            + " is reserved. Choose another, or leave the package line out."));
        }
        var outermost = outermost(internalName);
        return testClasses.contains(outermost)
                ? Stream.of(Place.of(model).problem("The name " + outermost + " is reserved. Please choose another."))
                : Stream.empty();
    }

    private static boolean isReserved(String packageName) {
        return PACKAGES.stream()
                .anyMatch(reserved -> packageName.equals(reserved) || packageName.startsWith(reserved + "."));
    }

    private static Stream<SourceProblem> doubles(SubmissionClasses submission) {
        var sameName = submission.all().stream()
                .collect(groupingBy(
                        model -> SubmissionClasses.withoutPackage(
                                model.thisClass().asInternalName()),
                        TreeMap::new,
                        Collectors.toList()));
        return sameName.values().stream().filter(models -> models.size() > 1).map(ReservedNames::sameName);
    }

    private static SourceProblem sameName(Collection<ClassModel> models) {
        var names = models.stream()
                .map(model -> SourceWords.type(model.thisClass().asInternalName()))
                .collect(Collectors.joining(" and "));
        return Place.of(List.copyOf(models).getLast())
                .problem(names
                        + " have the same name when packages are left out, as they are here. Rename one of them.");
    }

    private static String packageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < 0 ? "" : internalName.substring(0, end).replace('/', '.');
    }

    private static String outermost(String internalName) {
        var name = SubmissionClasses.withoutPackage(internalName);
        int end = name.indexOf('$', 1);
        return end < 0 ? name : name.substring(0, end);
    }
}

package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rule that a submission uses nothing outside itself but what {@code allowed-api.txt} lists. The cause is FORBIDDEN_API.
 *
 * <p>Works on class files, so that neither imports nor comments nor clever spelling matter: what is not named there cannot be
 * linked. It is one wall of several; the sandbox does not trust it.
 */
public final class AllowList {

    private static final Comparator<SourceProblem> BY_PLACE = Comparator.comparing(SourceProblem::file)
            .thenComparingInt(SourceProblem::line)
            .thenComparing(SourceProblem::message);

    private AllowList() {}

    /**
     * Looks for uses of what is not allowed.
     *
     * @param classes class files by binary name
     * @return what is wrong, by file and line; empty if nothing is
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes) {
        var submission = SubmissionClasses.parse(classes);
        return check(submission, AllowedApi.OF_PROGRAMS, _ -> Stream.empty());
    }

    /** The same for a submission that is a test: it may use what tests are written with, and needs annotations. */
    public static List<SourceProblem> checkTest(Map<String, byte[]> classes) {
        var submission = SubmissionClasses.parse(classes);
        return check(submission, AllowedApi.OF_TESTS, model -> TestAnnotations.refused(submission, model));
    }

    private static List<SourceProblem> check(
            SubmissionClasses submission, AllowedApi allowed, Function<ClassModel, Stream<SourceProblem>> further) {
        return submission.all().stream()
                .flatMap(model ->
                        Stream.concat(new ClassScan(allowed, submission, model).problems(), further.apply(model)))
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }
}

package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the annotations of a submission that is a test against the list of what is allowed, because it is by them that JUnit
 * decides what it does. A submission's own annotations are fine, since their annotations are looked at as well.
 */
final class TestAnnotations {

    private final SubmissionClasses submission;
    private final ClassModel model;

    private TestAnnotations(SubmissionClasses submission, ClassModel model) {
        this.submission = submission;
        this.model = model;
    }

    static Stream<SourceProblem> refused(SubmissionClasses submission, ClassModel model) {
        return new TestAnnotations(submission, model).problems();
    }

    private Stream<SourceProblem> problems() {
        Place ofClass = Place.of(model);
        return Stream.of(
                        on(model, ofClass),
                        TestWords.of(model).stream()
                                .map(TestWords::type)
                                .filter(TestWords::makesATest)
                                .map(type -> ofClass.problem(words(type)
                                        + " stands at a method; an annotation of your own may not carry it.")),
                        model.fields().stream().flatMap(field -> on(field, ofClass)),
                        model.methods().stream().flatMap(this::on))
                .flatMap(found -> found);
    }

    private Stream<SourceProblem> on(MethodModel method) {
        Place place = Place.of(model, method);
        Stream<Annotation> ofParameters = method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream()
                .flatMap(attribute -> attribute.parameterAnnotations().stream())
                .flatMap(List::stream);
        return Stream.concat(on(method, place), refused(ofParameters, place));
    }

    private Stream<SourceProblem> on(AttributedElement element, Place place) {
        return refused(TestWords.of(element).stream(), place);
    }

    private Stream<SourceProblem> refused(Stream<Annotation> annotations, Place place) {
        return annotations
                .map(TestWords::type)
                .filter(type -> !isAllowed(internalName(type)))
                .map(type -> place.problem(Advice.refusal(words(type), internalName(type), "")));
    }

    private boolean isAllowed(String internalName) {
        return submission.find(internalName).isPresent() || AllowedApi.OF_TESTS.allowsType(internalName);
    }

    private static String words(String descriptor) {
        return "@" + SourceWords.type(internalName(descriptor));
    }

    private static String internalName(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1);
    }
}

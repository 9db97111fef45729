package dev.lockstep.core.kata;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.lockstep.core.source.Javac;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The properties that tests check, by the words of their sources, for whoever reads about a kata: the sentence of each {@code @DisplayName} of a
 * method. The sources are parsed; nothing is compiled or run. A sentence may be a sum of literals and of constants of these files; one that is made
 * in a way which {@link ConstantSum} does not know is left out, so that none is shown with a gap.
 */
public final class TestSentences {

    private TestSentences() {}

    /**
     * In the order of the files, and in each file from the top down; none of files that are too deep to be read.
     *
     * @param tests the files of one folder
     */
    public static List<String> in(List<SourceFile> tests) {
        try (Javac javac = new Javac()) {
            List<Javac.Parsed> files = javac.parse(tests);
            return files.stream()
                    .flatMap(file -> sentencesOf(file).stream())
                    .flatMap(sentence -> new ConstantSum(files).text(sentence).stream())
                    .filter(sentence -> !sentence.isBlank())
                    .toList();
        } catch (StackOverflowError tooDeep) {
            return List.of();
        }
    }

    /** What each {@code @DisplayName} of a method says. */
    private static List<TreePath> sentencesOf(Javac.Parsed file) {
        List<TreePath> sentences = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                    if (annotation.getAnnotationType().toString().equals("DisplayName")) {
                        value(annotation).ifPresent(value -> sentences.add(new TreePath(getCurrentPath(), value)));
                    }
                }
                return null;
            }

            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                return null;
            }
        }.scan(file.unit(), null);
        return sentences;
    }

    private static Optional<ExpressionTree> value(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(ExpressionTree.class::cast)
                .findFirst();
    }
}

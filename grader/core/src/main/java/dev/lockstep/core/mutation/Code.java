package dev.lockstep.core.mutation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.lockstep.core.source.Javac;
import dev.lockstep.core.source.SourceFile;
import java.util.Set;

/** A parsed source file: where each part of its tree is in its text. */
final class Code {

    private final SourceFile file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String words;
    private final Set<String> constants;

    Code(Javac.Parsed parsed) {
        this.file = parsed.file();
        this.unit = parsed.unit();
        this.positions = parsed.positions();
        this.words = Words.of(file.text());
        this.constants = Unshared.finalFieldsIn(unit);
    }

    SourceFile file() {
        return file;
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The names of fields that are final wherever they are declared in this file. */
    Set<String> constants() {
        return constants;
    }

    /** Whether it has a type of this name, outside of others. */
    boolean declares(String type) {
        return unit.getTypeDecls().stream()
                .anyMatch(tree ->
                        tree instanceof ClassTree found && found.getSimpleName().contentEquals(type));
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** The position after the last character. */
    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    String text(Tree tree) {
        return file.text().substring(start(tree), end(tree));
    }

    /** Where a word begins at or after {@code from} that is neither in a comment nor in a literal. */
    int find(String word, int from) {
        return words.indexOf(word, from);
    }

    int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** A line feed and the blanks that begin the line of {@code tree}. */
    String newLineAt(Tree tree) {
        String text = file.text();
        int begin = text.lastIndexOf('\n', start(tree)) + 1;
        int end = begin;
        while (text.charAt(end) == ' ' || text.charAt(end) == '\t') {
            end++;
        }
        return "\n" + text.substring(begin, end);
    }

    /** Two edits that exchange the texts of two trees, neither of which is in the other. */
    Change exchange(Operator operator, Tree one, Tree other) {
        return Change.of(operator, replace(one, text(other)), replace(other, text(one)));
    }

    Edit replace(Tree tree, String text) {
        return new Edit(start(tree), end(tree), text);
    }

    /** Leaves an empty statement, which may stand wherever a statement may. */
    Edit empty(StatementTree statement) {
        return replace(statement, ";");
    }
}

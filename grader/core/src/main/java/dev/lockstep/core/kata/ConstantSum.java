package dev.lockstep.core.kata;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.lockstep.core.source.Javac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The value of a sum of texts, ints, longs and constants, as a compiler would say it. A constant is a {@code static final} field of type
 * {@code String}, {@code int} or {@code long} that is such a sum, too, and is declared in a type around the place that names it, or in another one of
 * these files, whose name stands before its own then. All else has no value here: other operators, characters, calls, constants that are inherited,
 * imported, or those of an interface without these two words. Reads one expression.
 */
final class ConstantSum {

    /** Of constants in constants a few lines can make more than anybody reads, and cycles. */
    private static final int MOST_OPERANDS = 200;

    private static final int MOST_LETTERS = 2_000;

    private final List<Javac.Parsed> files;
    private int operands;

    /**
     * @param files in which constants may be
     */
    ConstantSum(List<Javac.Parsed> files) {
        this.files = files;
    }

    /** The text that it is; empty if it is none, or if it is made in another way. */
    Optional<String> text(TreePath expression) {
        return value(expression).filter(String.class::isInstance).map(String.class::cast);
    }

    /** A {@code String}, an {@code Integer} or a {@code Long}. */
    private Optional<Object> value(TreePath at) {
        operands++;
        if (operands > MOST_OPERANDS) {
            return Optional.empty();
        }
        return switch (at.getLeaf()) {
            case LiteralTree literal -> Optional.ofNullable(literal.getValue()).filter(ConstantSum::mayBeAdded);
            case ParenthesizedTree brackets -> value(new TreePath(at, brackets.getExpression()));
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS ->
                value(new TreePath(at, sum.getLeftOperand()))
                        .flatMap(left ->
                                value(new TreePath(at, sum.getRightOperand())).flatMap(right -> plus(left, right)));
            case IdentifierTree name -> around(at, name.getName().toString());
            case MemberSelectTree name -> in(at, name);
            default -> Optional.empty();
        };
    }

    private static boolean mayBeAdded(Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Long;
    }

    private static Optional<Object> plus(Object left, Object right) {
        if (left instanceof Integer one && right instanceof Integer other) {
            return Optional.of(one + other);
        }
        if (left instanceof Number one && right instanceof Number other) {
            return Optional.of(one.longValue() + other.longValue());
        }
        String text = left.toString() + right;
        return text.length() > MOST_LETTERS ? Optional.empty() : Optional.of(text);
    }

    /** The nearest constant of that name in the types around. */
    private Optional<Object> around(TreePath at, String name) {
        for (TreePath path = at; path != null; path = path.getParentPath()) {
            Optional<VariableTree> constant = declared(path, name);
            if (constant.isPresent()) {
                return value(path, constant.get());
            }
        }
        return Optional.empty();
    }

    /** The one in the type that is named before it: of the same file, or of another one. */
    private Optional<Object> in(TreePath at, MemberSelectTree constant) {
        String type = constant.getExpression().toString();
        String name = constant.getIdentifier().toString();
        return Stream.concat(Stream.of(at.getCompilationUnit()), files.stream().map(Javac.Parsed::unit))
                .flatMap(unit -> typesIn(unit).stream())
                .filter(path -> ((ClassTree) path.getLeaf()).getSimpleName().contentEquals(type))
                .findFirst()
                .flatMap(path -> declared(path, name).flatMap(found -> value(path, found)));
    }

    private static List<TreePath> typesIn(CompilationUnitTree unit) {
        List<TreePath> types = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                types.add(getCurrentPath());
                return super.visitClass(type, null);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                return null;
            }

            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                return null;
            }
        }.scan(unit, null);
        return types;
    }

    private static Optional<VariableTree> declared(TreePath path, String name) {
        return path.getLeaf() instanceof ClassTree type
                ? type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> field.getName().contentEquals(name))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Object> value(TreePath type, VariableTree field) {
        boolean isConstant = field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                && field.getInitializer() != null;
        if (!isConstant) {
            return Optional.empty();
        }
        Optional<Object> value = value(new TreePath(new TreePath(type, field), field.getInitializer()));
        return switch (field.getType().toString()) {
            case "String" -> value.filter(String.class::isInstance);
            case "int" -> value.filter(Integer.class::isInstance);
            case "long" -> value.filter(Number.class::isInstance).map(number -> ((Number) number).longValue());
            default -> Optional.empty();
        };
    }
}

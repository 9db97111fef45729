package dev.lockstep.core.mutation;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Leaves out {@code synchronized} and {@code volatile}. */
final class Keywords implements Rule {

    @Override
    public List<Change> changes(Tree tree, Place place) {
        Code code = place.code();
        return switch (tree) {
            case MethodTree method
            when has(method.getModifiers(), Modifier.SYNCHRONIZED) ->
                List.of(Change.of(
                        Operator.DROP_SYNCHRONIZED, without(code, method.getModifiers(), Modifier.SYNCHRONIZED)));
            case SynchronizedTree block ->
                List.of(Change.of(
                        Operator.DROP_SYNCHRONIZED, Edit.delete(code.start(block), code.start(block.getBlock()))));
            case VariableTree field
            when has(field.getModifiers(), Modifier.VOLATILE) ->
                List.of(Change.of(Operator.DROP_VOLATILE, without(code, field.getModifiers(), Modifier.VOLATILE)));
            default -> List.of();
        };
    }

    static boolean has(ModifiersTree modifiers, Modifier modifier) {
        return modifiers.getFlags().contains(modifier);
    }

    /** Takes the blank behind the keyword away, too. */
    static Edit without(Code code, ModifiersTree modifiers, Modifier modifier) {
        int start = code.find(modifier.toString(), code.start(modifiers));
        int end = start + modifier.toString().length();
        boolean isBlank = code.file().text().startsWith(" ", end);
        return Edit.delete(start, isBlank ? end + 1 : end);
    }
}

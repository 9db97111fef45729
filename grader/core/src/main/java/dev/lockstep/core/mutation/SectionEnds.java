package dev.lockstep.core.mutation;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Moves one statement over the border of a critical section.
 *
 * <p>What nobody else could notice is left alone: a statement that touches nothing shared may as well stand outside, and one that
 * calls nothing may as well stand inside.
 */
final class SectionEnds implements Rule {

    @Override
    public List<Change> changes(Tree tree, Place place) {
        var changes = new ArrayList<Change>();
        if (tree instanceof MethodTree method && method.getBody() != null) {
            changes.addAll(narrowedMethod(method, place));
        }
        for (var section : Section.in(tree)) {
            changes.addAll(narrowed(section, place));
            widenedBefore(section, place.code()).ifPresent(changes::add);
            widenedAfter(section, place.code()).ifPresent(changes::add);
        }
        return changes;
    }

    private static List<Change> narrowed(Section section, Place place) {
        Code code = place.code();
        var body = section.body();
        var changes = new ArrayList<Change>();
        if (body.size() < 2) {
            return changes;
        }
        var first = body.getFirst();
        if (matters(first, place)) {
            changes.add(Change.of(
                    Operator.NARROW_SECTION,
                    Edit.insert(code.start(section.opening()), code.text(first) + code.newLineAt(section.opening())),
                    Edit.delete(code.start(first), code.start(body.get(1)))));
        }
        var last = body.getLast();
        if (matters(last, place)) {
            changes.add(Change.of(
                    Operator.NARROW_SECTION,
                    Edit.delete(code.end(body.get(body.size() - 2)), code.end(last)),
                    Edit.insert(code.end(section.whole()), code.newLineAt(section.whole()) + code.text(last))));
        }
        return changes;
    }

    /** A synchronized method becomes one with a synchronized block, outside of which its first or last statement stands. */
    private static List<Change> narrowedMethod(MethodTree method, Place place) {
        var body = method.getBody().getStatements();
        if (!Keywords.has(method.getModifiers(), Modifier.SYNCHRONIZED) || body.size() < 2) {
            return List.of();
        }
        Code code = place.code();
        boolean isStatic = Keywords.has(method.getModifiers(), Modifier.STATIC);
        String opening = "synchronized (" + (isStatic ? place.owner() + ".class" : "this") + ") {";
        var keyword = Keywords.without(code, method.getModifiers(), Modifier.SYNCHRONIZED);
        var changes = new ArrayList<Change>();
        var second = body.get(1);
        if (matters(body.getFirst(), place)) {
            changes.add(Change.of(
                    Operator.NARROW_SECTION,
                    keyword,
                    Edit.insert(code.start(second), opening + code.newLineAt(second)),
                    Edit.insert(code.end(body.getLast()), code.newLineAt(second) + "}")));
        }
        var first = body.getFirst();
        var last = body.getLast();
        if (matters(last, place)) {
            changes.add(Change.of(
                    Operator.NARROW_SECTION,
                    keyword,
                    Edit.insert(code.start(first), opening + code.newLineAt(first)),
                    Edit.insert(code.start(last), "}" + code.newLineAt(last))));
        }
        return changes;
    }

    private static boolean matters(StatementTree statement, Place place) {
        return !place.unshared().touchesNothingShared(statement);
    }

    private static Optional<Change> widenedBefore(Section section, Code code) {
        return section.before()
                .filter(before -> Unshared.calls(before) && !section.body().isEmpty())
                .map(before -> Change.of(
                        Operator.WIDEN_SECTION,
                        Edit.delete(code.start(before), code.start(section.opening())),
                        Edit.insert(
                                code.start(section.body().getFirst()),
                                code.text(before)
                                        + code.newLineAt(section.body().getFirst()))));
    }

    private static Optional<Change> widenedAfter(Section section, Code code) {
        return section.after()
                .filter(after -> Unshared.calls(after) && !section.body().isEmpty())
                .map(after -> Change.of(
                        Operator.WIDEN_SECTION,
                        Edit.insert(
                                code.end(section.body().getLast()),
                                code.newLineAt(section.body().getLast()) + code.text(after)),
                        Edit.delete(code.end(section.whole()), code.end(after))));
    }
}

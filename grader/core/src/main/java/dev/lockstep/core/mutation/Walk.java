package dev.lockstep.core.mutation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through a file, and asks every rule about every node. */
final class Walk extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** A change, and the member that it is in. */
    record Found(String member, Change change) {}

    private final Code code;
    private final List<Found> found = new ArrayList<>();
    private Place place;

    private Walk(Code code) {
        this.code = code;
        this.place = new Place(code, "", "", code.unit());
    }

    /** All changes, in the order of the text. */
    static List<Found> through(Code code) {
        var walk = new Walk(code);
        walk.scan(code.unit(), null);
        walk.found.sort(Comparator.comparingInt(found -> found.change().start()));
        return walk.found;
    }

    @Override
    public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
        if (tree == null) {
            return null;
        }
        Place around = place;
        place = around(tree, around);
        for (var rule : Rule.ALL) {
            rule.changes(tree, place).forEach(change -> found.add(new Found(place.member(), change)));
        }
        super.scan(tree, null);
        place = around;
        return null;
    }

    /** The place of what is within a node. A class without a name counts as a part of the member that it is in. */
    private Place around(Tree tree, Place outer) {
        return switch (tree) {
            case ClassTree type
            when !type.getSimpleName().isEmpty() -> {
                String name = type.getSimpleName().toString();
                yield new Place(code, name, joined(outer, name), type);
            }
            case MethodTree method -> member(method, method.getName().toString(), outer);
            case VariableTree field
            when outer.body() instanceof ClassTree type && type.getMembers().contains(field) ->
                member(field, field.getName().toString(), outer);
            default -> outer;
        };
    }

    private Place member(Tree member, String name, Place outer) {
        String plain = name.equals("<init>") ? "new" : name;
        Tree body = outer.body() instanceof ClassTree ? member : outer.body();
        return new Place(code, outer.owner(), joined(outer, plain), body);
    }

    private static String joined(Place outer, String name) {
        return outer.member().isEmpty() ? name : outer.member() + "." + name;
    }
}

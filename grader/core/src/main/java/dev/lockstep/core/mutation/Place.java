package dev.lockstep.core.mutation;

import com.sun.source.tree.Tree;

/**
 * Where a node of the tree is.
 *
 * @param code the file
 * @param owner the simple name of the innermost class with a name
 * @param member the names of the classes and of the member around it, joined by dots: {@code Buffer.Node.next}
 * @param body the outermost method, initialiser or field around it, or the class if there is none
 */
record Place(Code code, String owner, String member, Tree body) {

    Unshared unshared() {
        return new Unshared(code.constants(), Unshared.variablesIn(body));
    }
}

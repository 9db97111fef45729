package dev.lockstep.cli;

import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.matrix.Matrix;
import dev.lockstep.core.selfcheck.matrix.MatrixCheck;
import java.util.ArrayList;

/** The matrix of katas: is each of their checks worth its time? */
final class CheckMatrix {

    private final Lockstep lockstep;
    private final boolean json;

    CheckMatrix(Lockstep lockstep, boolean json) {
        this.lockstep = lockstep;
        this.json = json;
    }

    int run(ChosenKatas chosen, Gradings gradings) {
        var matrices = new ArrayList<Matrix>();
        var page = new MatrixPage(lockstep.layout());
        var check = new MatrixCheck(gradings);
        for (var kata : chosen.katas()) {
            var matrix = check.check(kata);
            matrices.add(matrix);
            print(page.matrix(matrix));
        }
        print(new CheckPage(lockstep.layout()).broken(chosen.broken()));
        print(page.summary(matrices));
        lockstep.print(json ? Json.text(MatrixJson.tree(matrices, chosen.broken())) : "");
        boolean hasFaults =
                matrices.stream().anyMatch(matrix -> !matrix.faults().isEmpty());
        return chosen.exitCode(hasFaults, matrices.stream().allMatch(Matrix::isGreen));
    }

    /** A matrix of all katas takes long, so nothing waits for its end. */
    private void print(String text) {
        if (!json) {
            lockstep.print(text);
            lockstep.surroundings().out().flush();
        }
    }
}

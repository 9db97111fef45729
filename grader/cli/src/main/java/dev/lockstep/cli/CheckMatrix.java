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
        var telling = new Telling(lockstep, json);
        for (var kata : chosen.katas()) {
            var matrix = check.check(kata);
            matrices.add(matrix);
            telling.print(page.matrix(matrix));
        }
        telling.print(new CheckPage(lockstep.layout()).broken(chosen.broken()));
        telling.print(page.summary(matrices));
        lockstep.print(json ? Json.text(MatrixJson.tree(matrices, chosen.broken())) : "");
        boolean hasFaults =
                matrices.stream().anyMatch(matrix -> !matrix.faults().isEmpty());
        return chosen.exitCode(hasFaults, matrices.stream().allMatch(Matrix::isGreen));
    }
}

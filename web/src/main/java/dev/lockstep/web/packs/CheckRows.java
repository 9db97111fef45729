package dev.lockstep.web.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Self-checks as they stand in the database. */
public final class CheckRows {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<CheckProblem>> PROBLEMS = new TypeReference<>() {};

    private CheckRows() {}

    /** How the self-check of a row with the columns {@code state}, {@code done}, {@code total} and {@code problems} stands. */
    static CheckState state(ResultSet row) throws SQLException {
        return switch (CheckPhase.valueOf(row.getString("state"))) {
            case CHECKING -> new CheckState.Checking(row.getLong("done"), row.getLong("total"));
            case GREEN -> new CheckState.Green();
            case WRONG -> new CheckState.Refused(problems(row.getString("problems")));
            case UNKNOWN -> new CheckState.Unknown(problems(row.getString("problems")));
        };
    }

    /** Problems as the database has them. */
    public static String text(List<CheckProblem> problems) {
        return MAPPER.writeValueAsString(problems);
    }

    /** What {@link #text} has written. */
    public static List<CheckProblem> problems(String text) {
        return MAPPER.readValue(text, PROBLEMS);
    }
}

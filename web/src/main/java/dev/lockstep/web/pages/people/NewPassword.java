package dev.lockstep.web.pages.people;

import dev.lockstep.web.people.PasswordRules;
import dev.lockstep.web.people.SignInName;
import io.javalin.http.Context;

/** The two fields of a form in which somebody chooses a password. */
final class NewPassword {

    private static final String FIELD = "password";
    private static final String AGAIN = "again";

    private NewPassword() {}

    static String of(Context ctx) {
        return Form.sent(ctx, FIELD);
    }

    /** The form, with what is wrong with the password. */
    static Form checked(Context ctx, Form form, SignInName signInName) {
        String password = of(ctx);
        Form checked = PasswordRules.problem(password, signInName)
                .map(problem -> form.with(FIELD, problem))
                .orElse(form);
        return password.equals(Form.sent(ctx, AGAIN)) ? checked : checked.with(AGAIN, "This is not the same password.");
    }
}

package dev.lockstep.web.pages.people;

import dev.lockstep.web.people.NameRules;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;

/** The fields that say who somebody is. */
final class PersonForm {

    static final String NAME = "name";
    static final String SIGN_IN_NAME = "sign-in-name";
    static final String TAKEN = "Somebody signs in by this name already. Choose another one.";

    /** For rules that compare with a name, where none was typed. */
    static final SignInName NOBODY = new SignInName("nobody");

    private PersonForm() {}

    /** The form, with what is wrong with these fields. */
    static Form checked(Form form) {
        Form checked = checkedName(form);
        if (SignInName.typed(form.typed(SIGN_IN_NAME)).isEmpty()) {
            checked = checked.with(
                    SIGN_IN_NAME,
                    "Expected 1 to %d letters, digits and the signs . _ @ + -, such as an address for mail."
                            .formatted(SignInName.MOST));
        }
        return checked;
    }

    private static Form checkedName(Form form) {
        String name = form.typed(NAME);
        if (name.isBlank() || name.length() > NewPerson.MOST_LETTERS) {
            return form.with(NAME, "A name has 1 to %d letters.".formatted(NewPerson.MOST_LETTERS));
        }
        return NameRules.flaw(name)
                .map(flaw -> form.with(NAME, "This name %s. Type it anew.".formatted(flaw)))
                .orElse(form);
    }
}

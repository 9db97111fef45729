package dev.lockstep.web.pages.people;

import dev.lockstep.web.api.ApiTokens;
import dev.lockstep.web.api.Holder;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Visitor;
import dev.lockstep.web.http.Visitors;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SignedIn;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Knows who has signed in with a browser, and what they may do at this very moment. */
public final class TeamVisitors implements Visitors {

    private final Sessions sessions;
    private final ApiTokens tokens;

    public TeamVisitors(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Visitor find(String session) {
        return sessions.find(session).map(TeamVisitors::visitor).orElse(Visitor.NOBODY);
    }

    private static Visitor visitor(SignedIn who) {
        return new Visitor(Optional.of(who.learner().id()), who.learner().name(), roles(who.role()));
    }

    @Override
    public Visitor holder(String token) {
        return tokens.find(token).map(TeamVisitors::visitor).orElse(Visitor.NOBODY);
    }

    /** Routes for programs ask for the scope only; what is behind them also asks whether its owner sees all. */
    private static Visitor visitor(Holder holder) {
        Set<Role> roles = EnumSet.of(Role.READ_TOKEN);
        if (holder.scope() == Scope.WRITE) {
            roles.add(Role.WRITE_TOKEN);
        }
        if (holder.isAdmin()) {
            roles.add(Role.ADMIN);
        }
        return new Visitor(Optional.of(holder.owner().id()), holder.owner().name(), roles);
    }

    private static Set<Role> roles(Optional<AccountRole> role) {
        if (role.isEmpty()) { // whoever has a session without an account came by an invite
            return EnumSet.of(Role.EVERYBODY, Role.SOLVER, Role.CANDIDATE);
        }
        Set<Role> roles = EnumSet.of(Role.EVERYBODY, Role.SOLVER);
        role.ifPresent(of -> {
            roles.add(Role.ACCOUNT);
            roles.add(Role.LEARNER);
            if (of != AccountRole.LEARNER) {
                roles.add(Role.INTERVIEWER);
            }
            if (of == AccountRole.ADMIN) {
                roles.add(Role.ADMIN);
                roles.add(Role.OPERATOR);
            }
        });
        return roles;
    }
}

package dev.lockstep.web.pages.invited;

import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.TimeKeeper;

/** What changes while candidates work. */
public record Interviewing(Invites invites, TimeKeeper timeKeeper, Facts facts) {}

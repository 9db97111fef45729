package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells from how an execution ended what is wrong with the code under test. */
final class Judge {

    private final Cause brokenAs;
    private final Function<Object, String> names;

    Judge(Cause brokenAs) {
        this(brokenAs, ClassNames::of);
    }

    Judge(Cause brokenAs, Function<Object, String> names) {
        this.brokenAs = brokenAs;
        this.names = names;
    }

    /** A finding, and what was thrown if it is about that. */
    record Judged(Finding finding, @Nullable Throwable thrown) {}

    List<Judged> judge(Result result) {
        List<Judged> all = new ArrayList<>(0);
        switch (result.ending()) {
            case COMPLETE, GIVEN_UP, UNSUPPORTED -> {}
            case FAILED -> add(all, result.failure());
            case STUCK -> stuck(all, result);
            case LEFT_BEHIND, LEFT_RUNNING -> left(all, result);
            case ENDLESS, ENDLESS_LOOP -> endless(all, result);
            case TOO_LONG -> all.add(new Judged(tooLong(result), null));
        }
        for (Result.Escape escape : result.escaped()) {
            all.add(new Judged(escaped(escape.thrown(), escape.thread()), escape.thrown()));
        }
        if (!result.locksLeft().isEmpty() && result.ending() == Result.Ending.COMPLETE) {
            all.add(new Judged(locksLeft(result), null));
        }
        for (Result.Race race : result.races()) {
            all.add(new Judged(race(race, result.threadNames()), null));
        }
        return all;
    }

    private void add(List<Judged> all, @Nullable Throwable failure) {
        if (failure instanceof AssertionError) {
            Thrown thrown = new Thrown(failure);
            all.add(new Judged(new Finding.BrokenAssertion(brokenAs, thrown.message(), thrown.frames()), failure));
        } else if (failure != null) {
            all.add(new Judged(escaped(failure, "main"), failure));
        }
    }

    private static Finding escaped(Throwable thrown, String thread) {
        Thrown read = new Thrown(thrown);
        return new Finding.EscapedException(thrown.getClass().getName(), read.message(), thread, read.frames());
    }

    /** An exception that ended the owner of what others wait for, or a worker, is the root of their waiting. */
    private void stuck(List<Judged> all, Result result) {
        WaitsFor graph = new WaitsFor(result.stuck(), names);
        if (result.failure() != null && !graph.hasCycle()) {
            add(all, result.failure());
        } else if (result.escaped().isEmpty() || !graph.someoneWaitsForTheDead()) {
            all.add(new Judged(graph.explain(), null));
        }
    }

    private void left(List<Judged> all, Result result) {
        WaitsFor graph = new WaitsFor(result.stuck(), names);
        if (graph.hasCycle()) {
            all.add(new Judged(graph.explain(), null));
        } else {
            List<StuckThread> threads =
                    result.stuck().stream().map(graph::describe).toList();
            all.add(new Judged(new Finding.ThreadsLeft(threads), null));
        }
    }

    private void endless(List<Judged> all, Result result) {
        if (result.failure() != null) {
            add(all, result.failure());
        } else {
            all.add(new Judged(endless(result), null));
        }
    }

    private Finding endless(Result result) {
        WaitsFor graph = new WaitsFor(result.stuck(), names);
        List<Result.Standing> busy =
                result.stuck().stream().filter(Judge::isBusy).toList();
        boolean alone = busy.size() < 2 || result.ending() == Result.Ending.ENDLESS_LOOP;
        return new Finding.Stuck(
                alone ? Cause.SPIN : Cause.LIVELOCK,
                busy.stream().map(graph::describe).toList());
    }

    private static Finding tooLong(Result result) {
        String limit = "%,d steps in one schedule".formatted(result.steps());
        return new Finding.LimitExceeded(Cause.TIME_LIMIT, "more than " + limit, limit);
    }

    private static boolean isBusy(Result.Standing standing) {
        return switch (standing.activity()) {
            case RUNNING, SLEEPING -> true;
            case ENTERING -> standing.waitsForThread() < 0;
            case PARKED, WAITING, JOINING -> standing.timed();
            case SETTLING, ENDED -> false;
        };
    }

    private Finding locksLeft(Result result) {
        return new Finding.LocksLeft(result.locksLeft().stream()
                .map(left -> new StuckThread(left.thread(), "", "", List.of(names.apply(left.lock())), List.of()))
                .toList());
    }

    static Finding.DataRace race(Result.Race race, List<String> names) {
        Site earlier = Sites.get(race.earlierSite());
        Site later = Sites.get(race.site());
        boolean ofArray = earlier.isOfArray();
        boolean publication =
                race.earlierWrites() && (earlier.method().equals("<init>") || (ofArray && race.unpublished()));
        return new Finding.DataRace(
                publication ? Cause.UNSAFE_PUBLICATION : Cause.DATA_RACE,
                earlier.isOfArray() && !earlier.isInJdk() && !race.element().isEmpty()
                        ? race.element()
                        : variable(earlier),
                new Finding.Access(names.get(race.earlierThread()), race.earlierWrites(), List.of(earlier.frame())),
                new Finding.Access(names.get(race.thread()), race.writes(), List.of(later.frame())));
    }

    /**
     * A place that calls the JDK stands for what that does inside one of its collections; a place there, for the collection: its
     * fields are nobody's business but the JDK's.
     */
    private static String variable(Site site) {
        if (site.isInJdk()) {
            String collection = site.outermostType();
            return "inside " + ("AEIOU".indexOf(collection.charAt(0)) < 0 ? "a " : "an ") + collection;
        }
        if (site.member().isEmpty()) {
            return "an array element";
        }
        return site.member().contains(".")
                ? "inside " + site.member()
                : ClassNames.simple(site.type()) + "." + site.member();
    }
}

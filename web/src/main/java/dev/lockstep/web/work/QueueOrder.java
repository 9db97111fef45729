package dev.lockstep.web.work;

/**
 * The order in which what waits is graded, as SQL: everybody in turn, as {@code docs/adr/0020} says. Whoever takes jobs and whoever says
 * how long one has to wait read the same.
 */
public final class QueueOrder {

    /** So many runs may go one after the other while a submission waits. */
    public static final int RUNS_IN_A_ROW = 3;

    /**
     * Begins a query that may read from {@code waiting}: a row for each job that nobody has taken, with its {@code id}, {@code learner},
     * {@code member} (both empty if there is no such submission any more), {@code priority}, {@code execution_time} and {@code place}: 1 is the next.
     *
     * <p>A learner's first jobs come before all second ones, and among those goes first who was served longest ago; and so do members, with what
     * is graded on behalf of each. At last runs and submissions are put together, and what is graded once more comes behind them all.
     */
    public static final String WITH_WAITING = """
            with job as (
                select task_instance as id, scheduled_tasks.priority, execution_time, coalesce(learner, '') as learner,
                       coalesce(member, '') as member, coalesce(submitted_at, 0) as submitted_at
                from scheduled_tasks left join submission on submission.id = task_instance
                where not picked
            ), of_learner as (
                select job.*,
                       row_number() over (partition by priority, member, learner order by submitted_at, id) as learner_round,
                       min(submitted_at) over (partition by priority, member, learner) as learner_since,
                       min(submitted_at) over (partition by priority, member) as member_since
                from job
            ), of_member as (
                select of_learner.*,
                       row_number() over (partition by of_learner.priority, member
                                          order by learner_round, coalesce(number, 0), learner_since, of_learner.learner) as member_round
                from of_learner left join turn on turn.learner = of_learner.learner and level = 'LEARNER'
                                              and turn.priority = of_learner.priority
            ), of_all as (
                select of_member.*,
                       row_number() over (partition by of_member.priority
                                          order by member_round, coalesce(number, 0), member_since, member) as round
                from of_member left join turn on turn.learner = member and level = 'MEMBER'
                                             and turn.priority = of_member.priority
            ), waiting as materialized (
                select id, learner, member, priority, execution_time,
                       row_number() over (order by case when priority < %1$d then 1 else 0 end,
                                                   case priority when %1$d then round * %2$d - (select runs from turn_counter) else round end,
                                                   priority desc) as place
                from of_all
            )
            """.formatted(Kind.SUBMISSION.priority(), RUNS_IN_A_ROW);

    private QueueOrder() {}
}

package dev.lockstep.bench.web;

import java.util.SequencedMap;

/**
 * What candidates waited for in an interview, and what came of their work.
 *
 * @param where what graded and kept it
 * @param extent how many candidates there were, when they came, and how long they typed
 * @param waits by what was waited for
 * @param drafts how many were acknowledged
 * @param runs how many runs of visible tests were acknowledged, and have their verdict
 * @param submissions how many submissions were acknowledged
 * @param lost how many candidates do not find the draft that was acknowledged last, and how many submissions have no verdict
 * @param boards how often the interviewer's live board was drawn
 */
record InterviewFigures(
        String where,
        InterviewBench.Extent extent,
        SequencedMap<String, Percentiles> waits,
        int drafts,
        int runs,
        int submissions,
        int lost,
        int boards) {}

package dev.lockstep.engine.simulation;

/**
 * How much time passes when threads ask for it again and again: the longer they have asked, the more, but always a little part of that
 * time only. So a wait of an hour takes some thousand questions, and whoever waits like this is late by a little, as on any real machine.
 */
final class AskedTime {

    private static final long FIRST_PIECE = 1_000;

    /** So many times at most is each piece twice the last one: from then on its other limits are lower. */
    private static final int MOST_DOUBLINGS = 50;

    /** Pieces need not be shorter, except for the first ones: no less is a real thread late that has to wait for its turn. */
    private static final long USUAL_PIECE = 4_000_000;

    /** For each step that was taken, this part of the time that was already spent asking may pass. */
    private static final int SHARE_OF_STEP = 16_384;

    /** Within how many steps threads that do nothing else ask again. */
    private static final int FEWEST_STEPS = 64;

    /** More steps than this do not make more time pass. */
    private static final int MOST_STEPS = 256;

    /** After so many pieces it does not count any more whether something new came up, or an hour slept in pieces would take for ever. */
    private static final int MANY = 2_000;

    /** After so many it does not even count whether who asks does something else: they may count how often they have asked. */
    private static final int VERY_MANY = 50_000;

    /** So many pieces are small when somebody's sleep is over, who may end what others wait for. */
    private static final int SMALL_PIECES = 16;

    private long since;
    private int small;
    private int pieces;
    private int lastPieceAt;

    /** Notes that somebody begins to ask. */
    void begin(long now) {
        since = now;
        pieces = 0;
    }

    /** Begins anew at {@code news}, when something new came up, if that is later: somebody may have begun to wait for something else. */
    void beginAnewAfter(long news) {
        if (news > since && pieces < MANY) {
            since = news;
        }
    }

    /** Begins anew now: who asks does something else than before. */
    void beginAnew(long now) {
        if (pieces < VERY_MANY) {
            since = now;
        }
    }

    /** Lets little time pass for a while: somebody has something to do. */
    void letOthersAct() {
        small = SMALL_PIECES;
    }

    /** At which step of the execution time passed last for a question. */
    int lastPieceAt() {
        return lastPieceAt;
    }

    /** How much time passes for a question that is asked at the step of this number. */
    long piece(long now, int step) {
        long growing = FIRST_PIECE << Math.min(++pieces, MOST_DOUBLINGS);
        int counted = Math.clamp(step - lastPieceAt, FEWEST_STEPS, MOST_STEPS);
        lastPieceAt = step;
        if (small > 0) {
            small--;
            return Math.min(growing, USUAL_PIECE);
        }
        return Math.min(growing, Math.max(USUAL_PIECE, (now - since) / (SHARE_OF_STEP / counted)));
    }
}

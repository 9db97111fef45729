package dev.lockstep.web.http;

/** Errors as words without a page around them. */
final class PlainErrors implements ErrorView {

    @Override
    public String page(Problem problem, Visit visit) {
        return "page " + words(problem);
    }

    @Override
    public String part(Problem problem) {
        return "part " + words(problem);
    }

    private static String words(Problem problem) {
        return "%d %s: %s %s".formatted(problem.status(), problem.title(), problem.words(), problem.typed());
    }
}

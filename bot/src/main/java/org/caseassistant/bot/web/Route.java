package org.caseassistant.bot.web;

/**
 * What is answered at an address.
 *
 * @param method the HTTP method; {@code GET} answers {@code HEAD} too
 * @param path the path, beginning with a slash; one that ends in {@code /*} stands for all that begin with what is
 *     before the star, unless another route has the very path
 * @param answering gives the answer
 */
public record Route(String method, String path, Answering answering) {

    /** Answers requests. Called by several virtual threads at once; it may wait. */
    @FunctionalInterface
    public interface Answering {
        /**
         * The answer.
         *
         * @throws Exception for what is unexpected: it is logged, and the caller is told its reference only
         */
        WebResponse answer(WebRequest request) throws Exception;
    }

    /** For reading. */
    public static Route get(String path, Answering answering) {
        return new Route("GET", path, answering);
    }

    /** For sending something in. */
    public static Route post(String path, Answering answering) {
        return new Route("POST", path, answering);
    }

    /** Whether this is the route of that path, not counting the star. */
    boolean isExactly(String wanted) {
        return path.equals(wanted);
    }

    /** Whether it is for this path and all others that begin alike. */
    boolean covers(String wanted) {
        return path.endsWith("/*") && wanted.startsWith(path.substring(0, path.length() - 1));
    }
}

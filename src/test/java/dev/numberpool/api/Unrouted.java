package dev.numberpool.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.Calls;

/**
 * Requests that no operation takes: they are refused in the words of the path's dialect, without a look at the table.
 *
 * @param calls of the caller's application
 * @param samples of the dialect
 */
public record Unrouted(Api caller, Calls calls, Samples samples) {

    public void assertNotFound(String method, String path) {
        calls.forget();

        var answer = caller.send(method, path, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Allow")).isEmpty();
        samples.assertSame(answer, "not-found.json");
        assertThat(calls.made()).isEmpty();
    }

    /** @param allowed the methods that the path has, between commas, in whatever order */
    public void assertWrongMethod(String method, String path, String allowed) {
        calls.forget();

        var answer = caller.send(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(",")).containsExactlyInAnyOrder(allowed.split(","));
        if (!method.equals("HEAD")) {
            samples.assertSame(answer, "method-not-allowed.json");
        }
        assertThat(calls.made()).isEmpty();
    }
}

package dev.numberpool.local.contract;

import dev.numberpool.local.gateway.ExchangeListener;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Compares every exchange of the tests with the documents, whatever test it is of. What differs is told on standard error
 * too, for the tests of a bin/local in a process of its own; a user's bin/local, which has the tests on its class path,
 * compares nothing.
 */
public final class ExchangeCheck implements ExchangeListener {

    /** Set by the file that bin/local starts from. */
    private static final boolean OFF = Boolean.getBoolean("numberpool.unchecked-exchanges");

    /** What no test has asked about yet. */
    private static final Queue<Difference> DIFFERENCES = new ConcurrentLinkedQueue<>();

    /**
     * An exchange that is not as it is documented.
     *
     * @param port of the gateway
     * @param exchange with what is different
     */
    private record Difference(int port, String exchange) {}

    /** Those at a gateway since it was asked last; the others are left to others. */
    public static List<String> differences(int port) {
        var here = DIFFERENCES.stream()
                .filter(difference -> difference.port() == port)
                .toList();
        DIFFERENCES.removeAll(here);
        return here.stream().map(Difference::exchange).toList();
    }

    @Override
    public void exchanged(HttpRequest request, byte[] body, HttpAnswer answer) {
        if (!OFF) {
            compare(request.port(), HttpExchange.of(request, body, answer));
        }
    }

    private static void compare(int port, HttpExchange exchange) {
        var found = ContractCheck.differences(exchange);
        if (found.isEmpty()) {
            ContractCheck.given(exchange).forEach(ProducedAnswers::add);
        } else {
            var difference = new Difference(port, exchange + "\n  " + String.join("\n  ", found));
            DIFFERENCES.add(difference);
            System.err.println("not as documented: " + difference.exchange());
        }
    }
}

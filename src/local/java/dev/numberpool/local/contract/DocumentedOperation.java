package dev.numberpool.local.contract;

import dev.numberpool.local.reference.document.DescribedOperation;
import dev.numberpool.local.reference.document.DescribedResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An operation of a document, and which answers it has. */
record DocumentedOperation(ContractDocument document, DescribedOperation described) {

    /** What a success has in place of an error's code. */
    static final String NO_CODE = "-";

    String id() {
        return described.id();
    }

    /** In upper case. */
    String method() {
        return described.method();
    }

    /** With placeholders in braces. */
    String path() {
        return described.path();
    }

    boolean takesBody() {
        return !described.requestBody().isMissingNode();
    }

    /** The answer of a status, if it is documented. */
    Optional<DescribedResponse> response(int status) {
        return described.responses().stream()
                .filter(response -> response.status().equals(Integer.toString(status)))
                .findFirst();
    }

    /** The answers that only API Gateway gives are not among them. */
    Stream<DocumentedAnswer> answers() {
        return described.responses().stream()
                .filter(response -> !response.isByGateway())
                .flatMap(response ->
                        codes(response).stream().map(code -> new DocumentedAnswer(id(), response.status(), code)));
    }

    /** The error codes of a response, or the beginnings of what it says in a dialect that has no codes. */
    static Set<String> codes(DescribedResponse response) {
        var codes = response.deployedCodes();
        return codes.isEmpty() ? Set.of(NO_CODE) : new TreeSet<>(codes);
    }

    /** With what only bin/local says, which no test has to produce. */
    static Set<String> known(DescribedResponse response) {
        var known = new TreeSet<>(codes(response));
        known.addAll(response.codes());
        return known;
    }

    /** That an operation gives an answer of a status with an error code, or with none. */
    record DocumentedAnswer(String operation, String status, String error) {

        @Override
        public String toString() {
            return operation + " " + status + " " + error;
        }
    }
}

package dev.numberpool.local.contract;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.numberpool.local.contract.DocumentedOperation.DocumentedAnswer;
import dev.numberpool.local.reference.document.DescribedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares an exchange with the documents. The answer must be as it is documented for its operation, status and error;
 * a request too, where it was accepted: one that was refused may be wrong on purpose.
 */
final class ContractCheck {

    /** What is answered where there is no operation; 403 by bin/local, to web pages of other origins. */
    private static final Set<Integer> UNROUTED = Set.of(403, 404, 405);

    /** What is no dialect's, and in no document: the documents themselves, what is made of them, and the API's health. */
    private static final Pattern NO_DIALECTS = Pattern.compile("/(docs|openapi|llms\\.txt|health)(/.*)?");

    private ContractCheck() {}

    /** What of the exchange is not as it is documented. */
    static List<String> differences(HttpExchange exchange) {
        var operation = operation(exchange);
        if (operation.isEmpty()) {
            return UNROUTED.contains(exchange.answer().status())
                            || NO_DIALECTS.matcher(exchange.path()).matches()
                    ? List.of()
                    : List.of("no document has such an operation");
        }
        var differences = new ArrayList<>(ofAnswer(operation.get(), exchange));
        if (exchange.isAccepted()) {
            differences.addAll(ofRequest(exchange));
        }
        return differences;
    }

    /** What of the request is not as it is documented, whatever was answered. */
    static List<String> ofRequest(HttpExchange exchange) {
        return operation(exchange).stream()
                .flatMap(operation -> messages(
                        operation.document().validator().validateRequest(exchange.request(operation.takesBody()))))
                .toList();
    }

    /** What of the answer is not as it is documented, whatever was asked. */
    static List<String> ofAnswer(DocumentedOperation operation, HttpExchange exchange) {
        var differences = new ArrayList<String>();
        var response = operation.response(exchange.answer().status());
        if (response.isPresent() && !isKnown(operation, response.get(), exchange)) {
            differences.add("the document has other errors at this status");
        }
        var method = Request.Method.valueOf(operation.method());
        messages(operation.document().validator().validateResponse(operation.path(), method, exchange.response()))
                .forEach(differences::add);
        return differences;
    }

    /** Which documented answers this is one of. */
    static Set<DocumentedAnswer> given(HttpExchange exchange) {
        return operation(exchange).stream()
                .flatMap(operation -> given(operation, exchange))
                .collect(Collectors.toSet());
    }

    /** Which answers of the operation this is one of. */
    static Stream<DocumentedAnswer> given(DocumentedOperation operation, HttpExchange exchange) {
        int status = exchange.answer().status();
        return operation.response(status).stream()
                .flatMap(response -> ErrorWords.of(exchange.json(), DocumentedOperation.known(response)).stream())
                .flatMap(Set::stream)
                .map(error -> new DocumentedAnswer(operation.id(), Integer.toString(status), error));
    }

    private static Optional<DocumentedOperation> operation(HttpExchange exchange) {
        return ContractDocument.of(exchange.path())
                .flatMap(document -> document.operation(exchange.method(), exchange.path()));
    }

    private static boolean isKnown(DocumentedOperation operation, DescribedResponse response, HttpExchange exchange) {
        return given(operation, exchange).findAny().isPresent()
                || (response.isAlsoByGateway() && exchange.isAnsweredByGateway());
    }

    private static Stream<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo());
    }
}

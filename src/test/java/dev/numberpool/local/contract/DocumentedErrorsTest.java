package dev.numberpool.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error codes of the code are those of the documents. */
class DocumentedErrorsTest {

    /** Of no operation: an unknown path, or a method that it does not have. */
    private static final Set<String> UNROUTED = Set.of("METHOD_NOT_ALLOWED");

    /** What Butter says of refusals that none of its operations gives; its switch has them all the same. */
    private static final Set<String> NEVER_IN_BUTTER = Set.of(
            "NOT_FOUND",
            "METHOD_NOT_ALLOWED",
            "TOO_LARGE",
            "BAD_REQUEST",
            "INVALID_QUERY",
            "NOT_AVAILABLE",
            "ORDER",
            "CAMPAIGN",
            "LIMIT",
            "CREDIT",
            "KEY_REUSED",
            "FOREIGN_ORIGIN");

    @ParameterizedTest
    @CsvSource({
        "AGENT_MESSAGE, dev.numberpool.api.agentmessage.AgentMessageError",
        "AGENT_PHONE, dev.numberpool.api.agentphone.AgentPhoneError"
    })
    void a_document_has_every_code_of_its_dialect_and_no_other(ContractDocument document, String type)
            throws ClassNotFoundException {
        var codes = codes(type).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(UNROUTED);

        assertThat(documented(document)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT_MESSAGE, dev.numberpool.api.agentmessage.AgentMessageError",
        "AGENT_PHONE, dev.numberpool.api.agentphone.AgentPhoneError"
    })
    void a_code_is_documented_at_its_status(ContractDocument document, String type) throws ClassNotFoundException {
        Map<String, Set<Integer>> statuses = document.operations().stream()
                .flatMap(DocumentedOperation::answers)
                .collect(Collectors.groupingBy(
                        answer -> answer.error(),
                        Collectors.mapping(answer -> Integer.parseInt(answer.status()), Collectors.toSet())));

        codes(type)
                .filter(code -> !UNROUTED.contains(code.toString()))
                .forEach(code -> assertThat(statuses.get(code.toString()))
                        .as(code.toString())
                        .contains(code.status().getCode()));
    }

    /** Butter has no codes: what it says stands for them. */
    @Test
    void the_document_of_butter_has_every_text_of_its_errors() throws ClassNotFoundException {
        var documented = documented(ContractDocument.BUTTER);

        for (var error : codes("dev.numberpool.api.butter.ButterError").toList()) {
            assertThat(documented.contains(error.message()))
                    .as(error + ": " + error.message())
                    .isNotEqualTo(NEVER_IN_BUTTER.contains(error.toString()));
        }
    }

    private static Set<String> documented(ContractDocument document) {
        var errors = document.operations().stream()
                .flatMap(DocumentedOperation::answers)
                .map(answer -> answer.error())
                .collect(Collectors.toCollection(TreeSet::new));
        errors.remove(DocumentedOperation.NO_CODE);
        return errors;
    }

    private static Stream<? extends ErrorCode> codes(String type) throws ClassNotFoundException {
        List<? extends ErrorCode> codes = Arrays.asList(Objects.requireNonNull(
                Class.forName(type).asSubclass(ErrorCode.class).getEnumConstants()));
        assertThat(codes).isNotEmpty();
        return codes.stream();
    }
}

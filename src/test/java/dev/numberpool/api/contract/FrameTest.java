package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.Unrouted;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids of requests, methods, headers, failures: what no operation says for itself. */
class FrameTest extends OnContract {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** Paths near those of operations; what no dialect has is refused in AgentMessage's words. */
    private static final Map<PublishedDialect, List<String>> NOWHERE = Map.of(
            PublishedDialect.AGENT_MESSAGE,
            List.of(
                    "GET /",
                    "GET /v1",
                    "GET /v1/nowhere",
                    "GET /v1/phone-numbers/",
                    "GET /v1/phone-numbers/x/y",
                    "GET /V1/phone-numbers",
                    "GET /v1//phone-numbers"),
            PublishedDialect.AGENT_PHONE,
            List.of(
                    "GET /v1/numbers/",
                    "GET /v1/numbers/x/y",
                    "GET /v1/numbers/x/calls",
                    "GET /v1/numbers/x/contact-card",
                    "GET /v1/numbers/x/messages/y",
                    "GET /v1/agents",
                    "GET /v1/agents/",
                    "GET /v1/agents/x",
                    "GET /v1/agents/voices",
                    "GET /v1/agents/x/calls",
                    "GET /v1/agents/x/conversations",
                    "GET /v1/agents/x/webhook",
                    "GET /v1/agents/x/webhook/deliveries",
                    "GET /v1/agents/x/numbers/y/z"),
            PublishedDialect.BUTTER,
            List.of(
                    "GET /api",
                    "GET /api/",
                    "GET /api/nothing",
                    "GET /api/phone-numbers/",
                    "GET /api/phone-numbers/phon_x",
                    "GET /api/agents",
                    "GET /api/agents/x",
                    "GET /api/agents/x/assign-phone-number/y",
                    "GET /api/agents/x/unassign-phone-number",
                    "GET /api/agents/x/unassign-phone-number/y/z",
                    "GET /api/agents//assign-phone-number",
                    "POST /api/agents/x/unassign-phone-number/"));

    @Inject
    Faults faults;

    @ParameterizedTest
    @EnumSource
    void every_answer_names_its_request_in_a_header_and_by_an_id_of_its_own(PublishedOperation operation) {
        var ids = new HashSet<String>();
        var subject = scene(operation).subject();
        String path = subject.in(operation.path());
        var answers = List.of(
                operation.call(customer(operation), subject),
                operation.call(customer(operation), subject, "{"),
                operation.call(api(), subject),
                operation.call(ghost(operation.dialect()), subject),
                customer(operation).send(operation.method(), path + "/nowhere/at/all", ""),
                customer(operation).send("PUT", path, ""));

        for (Answer answer : answers) {
            String id = answer.header("X-Request-Id");
            assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}");
            assertThat(ids.add(id)).as(id).isTrue();
            if (operation.dialect().namesRequestInErrors() && answer.status() >= 400) {
                assertThat(answer.body()).contains("\"request_id\":\"" + id + "\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_two_of_twenty_requests_have_the_same_id(PublishedDialect dialect) {
        var list = first(dialect);
        var customer = customer(dialect);

        assertThat(Stream.generate(() ->
                                customer.send(list.method(), list.path(), "").header("X-Request-Id"))
                        .limit(20))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void another_method_is_405_and_the_right_ones_are_named(PublishedOperation operation) {
        var unrouted = unrouted(operation.dialect());
        String path = operation.path().replaceAll("<[^>]*>", "x");
        Set<String> allowed = allowed(path);

        assertThat(METHODS).anyMatch(method -> !allowed.contains(method));
        METHODS.stream()
                .filter(method -> !allowed.contains(method))
                .forEach(method -> unrouted.assertWrongMethod(method, path, String.join(",", allowed)));
    }

    @ParameterizedTest
    @EnumSource
    void a_path_with_something_more_is_404_whatever_the_method(PublishedOperation operation) {
        var unrouted = unrouted(operation.dialect());
        String path = operation.path().replaceAll("<[^>]*>", "x");

        for (String method : List.of(operation.method(), "GET", "PUT", "DELETE")) {
            unrouted.assertNotFound(method, path + "/");
            unrouted.assertNotFound(method, path + "/y/z/0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_path_that_is_no_operations_is_404_without_a_look_at_the_table(PublishedDialect dialect) {
        for (String request : Objects.requireNonNull(NOWHERE.get(dialect))) {
            String[] methodAndPath = request.split(" ", 2);
            unrouted(dialect).assertNotFound(methodAndPath[0], methodAndPath[1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void json_may_name_its_charset_and_what_the_client_accepts_does_not_matter(PublishedOperation operation) {
        var caller = customer(operation)
                .with("Content-Type", "application/json; charset=utf-8")
                .with("Accept", "text/html");

        var answer = operation.call(caller, scene(operation).subject());

        assertThat(answer.status()).as(answer.body()).isEqualTo(operation.done());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void the_scheme_of_a_key_is_read_without_regard_to_case(PublishedDialect dialect) {
        var list = first(dialect);
        var form = dialect.keys();
        String key = given.key(form.prefix(), organization, form.everything());
        var caller =
                form.on(api(), organization).with(form.header(), form.scheme().toLowerCase(Locale.ROOT) + key);

        assertThat(caller.send(list.method(), list.path(), "").status()).isEqualTo(200);
    }

    /** A caller whose organization is gone: nothing that can happen, so nothing that has an answer. */
    @ParameterizedTest
    @EnumSource
    void a_failure_of_ours_tells_nothing_of_its_cause(PublishedDialect dialect) {
        var list = first(dialect);

        var answer = ghost(dialect).send(list.method(), list.path(), "");

        dialect.words().failure().assertIs(answer, dialect);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASE_PHONE_NUMBER", "DELETE_NUMBER", "IMPORT_PHONE_NUMBER"})
    void neither_does_one_of_the_table_which_passes(PublishedOperation operation) {
        var subject = scene(operation).subject();
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        var answer = operation.call(customer(operation), subject);

        PublishedDialect.UNAVAILABLE.assertIs(answer, operation.dialect());
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(faults.over()).isTrue();
    }

    private Api ghost(PublishedDialect dialect) {
        return customer(dialect, new OrganizationId("org_ghost"));
    }

    private Unrouted unrouted(PublishedDialect dialect) {
        return new Unrouted(customer(dialect), calls, dialect.samples());
    }

    /** The dialect's list of numbers. */
    private static PublishedOperation first(PublishedDialect dialect) {
        return Stream.of(PublishedOperation.values())
                .filter(operation -> operation.dialect() == dialect)
                .findFirst()
                .orElseThrow();
    }

    /** Of all operations whose path this may be. */
    private static Set<String> allowed(String path) {
        return Stream.of(PublishedOperation.values())
                .filter(operation -> path.matches(operation.path().replaceAll("<[^>]*>", "[^/]+")))
                .map(PublishedOperation::method)
                .collect(Collectors.toSet());
    }
}

package dev.numberpool.api.contract;

import static dev.numberpool.api.contract.PublishedDialect.AGENT_MESSAGE;
import static dev.numberpool.api.contract.PublishedDialect.AGENT_PHONE;
import static dev.numberpool.api.contract.PublishedDialect.BUTTER;
import static dev.numberpool.core.Scope.NUMBERS_READ;
import static dev.numberpool.core.Scope.NUMBERS_WRITE;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.RequestTemplate;
import dev.numberpool.core.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every published operation: whose it is, who may call it and how, how it answers ids that it cannot act on, and what it
 * asks of DynamoDB once key, campaign and agent are known to the function. A new operation gets its row here.
 */
public enum PublishedOperation {
    LIST_PHONE_NUMBERS(AGENT_MESSAGE, NUMBERS_READ, "GET", "/v1/phone-numbers", "", "GetItem", "Query"),
    SEARCH_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/search",
            "{'quantity': 1, 'area_code': '<area>'}",
            "Query",
            "Query",
            "Query",
            "Query",
            "Query"),
    ORDER_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/orders",
            "{'numbers': ['<stock>'], 'campaign_id': '<campaign>'}",
            "BatchGetItem",
            "TransactWriteItems"),
    BULK_ORDER_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/bulk",
            "{'quantity': 1, 'area_code': '<area>', 'campaign_id': '<campaign>'}",
            "Query",
            "Query",
            "Query",
            "Query",
            "Query",
            "BatchGetItem",
            "TransactWriteItems"),
    LIST_BULK_ORDERS(AGENT_MESSAGE, NUMBERS_READ, "GET", "/v1/phone-numbers/bulk", "", "Query"),
    GET_BULK_ORDER(AGENT_MESSAGE, NUMBERS_READ, "GET", "/v1/phone-numbers/bulk/<order>", "", "Query"),
    CANCEL_BULK_ORDER(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "DELETE",
            "/v1/phone-numbers/bulk/<order>",
            "",
            "Query",
            "TransactWriteItems"),
    GET_PHONE_NUMBER(
            AGENT_MESSAGE,
            NUMBERS_READ,
            "GET",
            "/v1/phone-numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_MESSAGE,
            "Query",
            "GetItem"),
    UPDATE_PHONE_NUMBER(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "PATCH",
            "/v1/phone-numbers/<number>",
            "{'label': 'x', 'campaign_id': '<campaign>'}",
            NumberAnswers.OF_AGENT_MESSAGE,
            "Query",
            "TransactWriteItems"),
    ATTACH_CAMPAIGN(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/<number>/campaign",
            "{'campaign_id': '<campaign>'}",
            NumberAnswers.OF_AGENT_MESSAGE
                    .malformed(new Answered(422, "malformed-id.json"))
                    .released(new Answered(409, "number-not-assigned.json")),
            "Query",
            "TransactWriteItems"),
    DETACH_CAMPAIGN(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "DELETE",
            "/v1/phone-numbers/<number>/campaign",
            "",
            NumberAnswers.OF_AGENT_MESSAGE.released(new Answered(409, "number-not-assigned.json")),
            "Query",
            "TransactWriteItems"),
    RELEASE_PHONE_NUMBER(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "DELETE",
            "/v1/phone-numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_MESSAGE,
            "Query",
            "TransactWriteItems"),
    BULK_RELEASE_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/bulk/release",
            "{'ids': ['<number>']}",
            new NumberAnswers(new Answered(422, "malformed-ids.json"), Answered.with(200), Answered.with(200)),
            "Query",
            "TransactWriteItems"),

    LIST_NUMBERS(AGENT_PHONE, NUMBERS_READ, "GET", "/v1/numbers", "", "GetItem", "Query"),
    CREATE_NUMBER(
            AGENT_PHONE,
            NUMBERS_WRITE,
            "POST",
            "/v1/numbers",
            "{'areaCode': '<area>', 'agentId': '<agent>'}",
            "GetItem",
            "Query",
            "Query",
            "Query",
            "Query",
            "Query",
            "BatchGetItem",
            "TransactWriteItems"),
    GET_NUMBER(
            AGENT_PHONE,
            NUMBERS_READ,
            "GET",
            "/v1/numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_PHONE.released(Answered.with(200)),
            "Query",
            "GetItem"),
    GET_MESSAGES(
            AGENT_PHONE,
            NUMBERS_READ,
            "GET",
            "/v1/numbers/<number>/messages",
            "",
            NumberAnswers.OF_AGENT_PHONE.released(Answered.with(200)),
            "Query",
            "GetItem"),
    DELETE_NUMBER(
            AGENT_PHONE,
            NUMBERS_WRITE,
            "DELETE",
            "/v1/numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_PHONE,
            "Query",
            "TransactWriteItems"),
    ATTACH_NUMBER_TO_AGENT(
            AGENT_PHONE,
            NUMBERS_WRITE,
            "POST",
            "/v1/agents/<agent>/numbers",
            "{'numberId': '<number>'}",
            NumberAnswers.OF_AGENT_PHONE,
            "Query",
            "TransactWriteItems"),
    DETACH_NUMBER_FROM_AGENT(
            AGENT_PHONE,
            NUMBERS_WRITE,
            "DELETE",
            "/v1/agents/<agent>/numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_PHONE,
            "Query",
            "TransactWriteItems"),

    LIST_NUMBERS_BY_STATUS(BUTTER, NUMBERS_READ, "GET", "/api/phone-numbers", "", "GetItem", "Query"),
    IMPORT_PHONE_NUMBER(
            BUTTER,
            NUMBERS_WRITE,
            "POST",
            "/api/phone-numbers",
            "{'phone_number': '<own>', 'provider': 'twilio'}",
            "TransactWriteItems"),
    ASSIGN_PHONE_NUMBER(
            BUTTER,
            NUMBERS_WRITE,
            "POST",
            "/api/agents/<agent>/assign-phone-number",
            "{'phone_number_id': '<number>'}",
            NumberAnswers.always(new Answered(404, "number-not-found.json")),
            "GetItem",
            "Query",
            "TransactWriteItems",
            "Query"),
    UNASSIGN_PHONE_NUMBER(
            BUTTER,
            NUMBERS_WRITE,
            "POST",
            "/api/agents/<agent>/unassign-phone-number/<number>",
            "",
            NumberAnswers.always(new Answered(400, "not-on-agent.json")),
            "GetItem",
            "Query",
            "TransactWriteItems",
            "Query");

    private final PublishedDialect dialect;
    private final Scope scope;
    private final RequestTemplate request;
    private final NumberAnswers numbers;
    private final List<String> calls;

    PublishedOperation(
            PublishedDialect dialect, Scope scope, String method, String path, String body, String... calls) {
        this(dialect, scope, method, path, body, NumberAnswers.NONE, calls);
    }

    PublishedOperation(
            PublishedDialect dialect,
            Scope scope,
            String method,
            String path,
            String body,
            NumberAnswers numbers,
            String... calls) {
        this.dialect = dialect;
        this.scope = scope;
        this.request = new RequestTemplate(method, path, body);
        this.numbers = numbers;
        this.calls = List.of(calls);
    }

    public PublishedDialect dialect() {
        return dialect;
    }

    /** What a caller must be granted, and nothing else. */
    Scope scope() {
        return scope;
    }

    boolean writes() {
        return scope == Scope.NUMBERS_WRITE && this != SEARCH_PHONE_NUMBERS;
    }

    /** The status that answers it where nothing is in its way. */
    int done() {
        return this == IMPORT_PHONE_NUMBER ? 201 : 200;
    }

    public NumberAnswers numbers() {
        return numbers;
    }

    /** The names of the calls to DynamoDB, in order. */
    List<String> calls() {
        return calls;
    }

    public boolean hasBody() {
        return request.hasBody();
    }

    /** Whether a request without a body is refused, and not read as one without a field. */
    boolean mustSaySomething() {
        return this != SEARCH_PHONE_NUMBERS && this != CREATE_NUMBER;
    }

    /** Whether a body that is none is refused before an id in the path that is none. */
    boolean looksAtBodyFirst() {
        return this != UPDATE_PHONE_NUMBER;
    }

    /** Whether it is done once however often it is asked for under one key. */
    boolean takesIdempotencyKey() {
        return this == ORDER_PHONE_NUMBERS || this == BULK_ORDER_PHONE_NUMBERS || this == CREATE_NUMBER;
    }

    /** How a field that it does not have is refused. */
    Answered unknownField() {
        return this == UPDATE_PHONE_NUMBER
                ? new Answered(400, "invalid-input.json")
                : dialect.words().unknownField();
    }

    public boolean takes(Place place) {
        return request.takes(place.text());
    }

    /** Whether it is in the path, and not in the body. */
    public boolean namesInPath(Place place) {
        return request.path().contains(place.text());
    }

    /** As it is published: {@code BulkReleasePhoneNumbers}. */
    String published() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    String method() {
        return request.method();
    }

    /** With its places. */
    String path() {
        return request.path();
    }

    public Answer call(Api api, Subject on) {
        return request.send(api, on::in);
    }

    /** With another body. */
    public Answer call(Api api, Subject on, String body) {
        return request.send(api, on::in, body);
    }

    /** With one field more in its body, as JSON. */
    public Answer callWith(Api api, Subject on, String field) {
        String usual = on.in(request.body());
        return call(api, on, usual.substring(0, usual.length() - 1) + ", " + field + "}");
    }

    /** Those that are sent something. */
    public static Stream<PublishedOperation> withBody() {
        return Stream.of(values()).filter(PublishedOperation::hasBody);
    }
}

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
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every published operation: whose it is, who may call it and how, and how it answers ids that it cannot act on. A new
 * operation gets its row here, and a word on what it asks of the table and on what becomes of a race for it where tests
 * say that they miss it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its records hold texts and numbers
public enum PublishedOperation {
    LIST_PHONE_NUMBERS(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers", ""),
    SEARCH_PHONE_NUMBERS(
            AGENT_MESSAGE, NUMBERS_WRITE, "POST /v1/phone-numbers/search", "{'quantity': 1, 'area_code': '<area>'}"),
    GET_COVERAGE(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers/coverage", ""),
    ORDER_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST /v1/phone-numbers/orders",
            "{'numbers': ['<stock>'], 'campaign_id': '<campaign>'}"),
    BULK_ORDER_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST /v1/phone-numbers/bulk",
            "{'quantity': 1, 'area_code': '<area>', 'campaign_id': '<campaign>'}"),
    HOLD_PHONE_NUMBERS(AGENT_MESSAGE, NUMBERS_WRITE, "POST /v1/phone-numbers/holds", "{'numbers': ['<stock>']}"),
    LIST_HOLDS(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers/holds", ""),
    CANCEL_HOLD(AGENT_MESSAGE, NUMBERS_WRITE, "DELETE /v1/phone-numbers/holds/<hold>", ""),
    LIST_BULK_ORDERS(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers/bulk", ""),
    GET_BULK_ORDER(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers/bulk/<order>", ""),
    CANCEL_BULK_ORDER(AGENT_MESSAGE, NUMBERS_WRITE, "DELETE /v1/phone-numbers/bulk/<order>", ""),
    GET_PHONE_NUMBER(AGENT_MESSAGE, NUMBERS_READ, "GET /v1/phone-numbers/<number>", "", NumberAnswers.OF_AGENT_MESSAGE),
    UPDATE_PHONE_NUMBER(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "PATCH /v1/phone-numbers/<number>",
            "{'label': 'x', 'campaign_id': '<campaign>'}",
            NumberAnswers.OF_AGENT_MESSAGE),
    ATTACH_CAMPAIGN(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST /v1/phone-numbers/<number>/campaign",
            "{'campaign_id': '<campaign>'}",
            NumberAnswers.OF_AGENT_MESSAGE
                    .malformed(new Answered(422, "malformed-id.json"))
                    .released(new Answered(409, "number-not-assigned.json"))),
    DETACH_CAMPAIGN(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "DELETE /v1/phone-numbers/<number>/campaign",
            "",
            NumberAnswers.OF_AGENT_MESSAGE.released(new Answered(409, "number-not-assigned.json"))),
    RELEASE_PHONE_NUMBER(
            AGENT_MESSAGE, NUMBERS_WRITE, "DELETE /v1/phone-numbers/<number>", "", NumberAnswers.OF_AGENT_MESSAGE),
    BULK_RELEASE_PHONE_NUMBERS(
            AGENT_MESSAGE,
            NUMBERS_WRITE,
            "POST /v1/phone-numbers/bulk/release",
            "{'ids': ['<number>']}",
            new NumberAnswers(new Answered(422, "malformed-ids.json"), Answered.with(200), Answered.with(200))),

    LIST_NUMBERS(AGENT_PHONE, NUMBERS_READ, "GET /v1/numbers", ""),
    CREATE_NUMBER(AGENT_PHONE, NUMBERS_WRITE, "POST /v1/numbers", "{'areaCode': '<area>', 'agentId': '<agent>'}"),
    GET_NUMBER(
            AGENT_PHONE,
            NUMBERS_READ,
            "GET /v1/numbers/<number>",
            "",
            NumberAnswers.OF_AGENT_PHONE.released(Answered.with(200))),
    GET_MESSAGES(
            AGENT_PHONE,
            NUMBERS_READ,
            "GET /v1/numbers/<number>/messages",
            "",
            NumberAnswers.OF_AGENT_PHONE.released(Answered.with(200))),
    DELETE_NUMBER(AGENT_PHONE, NUMBERS_WRITE, "DELETE /v1/numbers/<number>", "", NumberAnswers.OF_AGENT_PHONE),
    ATTACH_NUMBER_TO_AGENT(
            AGENT_PHONE,
            NUMBERS_WRITE,
            "POST /v1/agents/<agent>/numbers",
            "{'numberId': '<number>'}",
            NumberAnswers.OF_AGENT_PHONE),
    DETACH_NUMBER_FROM_AGENT(
            AGENT_PHONE, NUMBERS_WRITE, "DELETE /v1/agents/<agent>/numbers/<number>", "", NumberAnswers.OF_AGENT_PHONE),

    LIST_NUMBERS_BY_STATUS(BUTTER, NUMBERS_READ, "GET /api/phone-numbers", ""),
    IMPORT_PHONE_NUMBER(
            BUTTER, NUMBERS_WRITE, "POST /api/phone-numbers", "{'phone_number': '<own>', 'provider': 'twilio'}"),
    ASSIGN_PHONE_NUMBER(
            BUTTER,
            NUMBERS_WRITE,
            "POST /api/agents/<agent>/assign-phone-number",
            "{'phone_number_id': '<number>'}",
            NumberAnswers.always(new Answered(404, "number-not-found.json"))),
    UNASSIGN_PHONE_NUMBER(
            BUTTER,
            NUMBERS_WRITE,
            "POST /api/agents/<agent>/unassign-phone-number/<number>",
            "",
            NumberAnswers.always(new Answered(400, "not-on-agent.json")));

    private final PublishedDialect dialect;
    private final Scope scope;
    private final RequestTemplate request;
    private final NumberAnswers numbers;

    PublishedOperation(PublishedDialect dialect, Scope scope, String route, String body) {
        this(dialect, scope, route, body, NumberAnswers.NONE);
    }

    /** @param route the method, and the path */
    PublishedOperation(PublishedDialect dialect, Scope scope, String route, String body, NumberAnswers numbers) {
        String[] methodAndPath = route.split(" ", 2);
        this.dialect = dialect;
        this.scope = scope;
        this.request = new RequestTemplate(methodAndPath[0], methodAndPath[1], body);
        this.numbers = numbers;
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
        return this == IMPORT_PHONE_NUMBER || this == HOLD_PHONE_NUMBERS ? 201 : 200;
    }

    public NumberAnswers numbers() {
        return numbers;
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
        return buys() || this == HOLD_PHONE_NUMBERS;
    }

    /** Whether it is paid for, and the caller holds a number more after it. */
    boolean buys() {
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

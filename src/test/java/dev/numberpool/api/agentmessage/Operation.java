package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.RequestTemplate;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Scope;
import dev.numberpool.core.bulk.BulkOrder;

/** Every operation of the dialect as its callers call it, and what it can be refused for. */
enum Operation {
    LIST_PHONE_NUMBERS(Scope.NUMBERS_READ, "GET", "/v1/phone-numbers", ""),
    SEARCH_PHONE_NUMBERS(Scope.NUMBERS_WRITE, "POST", "/v1/phone-numbers/search", "{'quantity': 1}"),
    ORDER_PHONE_NUMBERS(
            Scope.NUMBERS_WRITE,
            "POST",
            "/v1/phone-numbers/orders",
            "{'numbers': ['<number>'], 'campaign_id': '<campaign>'}"),
    BULK_ORDER_PHONE_NUMBERS(
            Scope.NUMBERS_WRITE, "POST", "/v1/phone-numbers/bulk", "{'quantity': 1, 'campaign_id': '<campaign>'}"),
    LIST_BULK_ORDERS(Scope.NUMBERS_READ, "GET", "/v1/phone-numbers/bulk", ""),
    GET_BULK_ORDER(Scope.NUMBERS_READ, "GET", "/v1/phone-numbers/bulk/<order>", ""),
    CANCEL_BULK_ORDER(Scope.NUMBERS_WRITE, "DELETE", "/v1/phone-numbers/bulk/<order>", ""),
    GET_PHONE_NUMBER(Scope.NUMBERS_READ, "GET", "/v1/phone-numbers/<id>", ""),
    UPDATE_PHONE_NUMBER(
            Scope.NUMBERS_WRITE, "PATCH", "/v1/phone-numbers/<id>", "{'label': 'x', 'campaign_id': '<campaign>'}"),
    ATTACH_CAMPAIGN(
            Scope.NUMBERS_WRITE, "POST", "/v1/phone-numbers/<id>/campaign", "{'campaign_id': '<campaign>'}", 422, 409),
    DETACH_CAMPAIGN(Scope.NUMBERS_WRITE, "DELETE", "/v1/phone-numbers/<id>/campaign", "", 400, 409),
    RELEASE_PHONE_NUMBER(Scope.NUMBERS_WRITE, "DELETE", "/v1/phone-numbers/<id>", ""),
    BULK_RELEASE_PHONE_NUMBERS(
            Scope.NUMBERS_WRITE, "POST", "/v1/phone-numbers/bulk/release", "{'ids': ['<id>']}", 422, 200);

    private final Scope scope;
    private final String method;
    private final String path;
    private final String body;
    private final int malformed;
    private final int released;

    Operation(Scope scope, String method, String path, String body) {
        this(scope, method, path, body, 400, 404);
    }

    Operation(Scope scope, String method, String path, String body, int malformed, int released) {
        this.scope = scope;
        this.method = method;
        this.path = path;
        this.body = body;
        this.malformed = malformed;
        this.released = released;
    }

    Scope scope() {
        return scope;
    }

    /** The status that answers an id which is no UUID. */
    int malformed() {
        return malformed;
    }

    /** The status that answers the id of a number which the caller has given up. */
    int released() {
        return released;
    }

    boolean hasBody() {
        return request().hasBody();
    }

    /** Whether a number's id is in its path. */
    boolean namesNumber() {
        return path.contains("<id>");
    }

    /** Whether a number's id is anywhere in it. */
    boolean takesNumber() {
        return request().takes("<id>");
    }

    boolean takesCampaign() {
        return body.contains("<campaign>");
    }

    Answer call(Api api, On on) {
        return request().send(api, on::in);
    }

    /** With another body. */
    Answer call(Api api, On on, String other) {
        return request().send(api, on::in, other);
    }

    /** With one field more in its body. */
    Answer callWith(Api api, On on, String field) {
        String usual = on.in(request().body());
        return call(api, on, usual.substring(0, usual.length() - 1) + ", " + field + "}");
    }

    private RequestTemplate request() {
        return new RequestTemplate(method, path, body);
    }

    /** What an operation is called on. */
    record On(String id, String campaign, String number, String order) {

        static On of(HoldingId id, CampaignId campaign, Dialable number, BulkOrder order) {
            return new On(
                    id.value().toString(),
                    campaign.value().toString(),
                    number.text(),
                    order.terms().id().value().toString());
        }

        On id(String other) {
            return new On(other, campaign, number, order);
        }

        On campaign(CampaignId other) {
            return new On(id, other.value().toString(), number, order);
        }

        private String in(String text) {
            return text.replace("<id>", id)
                    .replace("<campaign>", campaign)
                    .replace("<number>", number)
                    .replace("<order>", order);
        }
    }
}

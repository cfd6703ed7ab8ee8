package dev.numberpool.api.agentphone;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.RequestTemplate;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Scope;

/** Every operation of the dialect as its callers call it, and what it can be refused for. */
enum Operation {
    LIST_NUMBERS(Scope.NUMBERS_READ, "GET", "/v1/numbers", "", 200),
    CREATE_NUMBER(Scope.NUMBERS_WRITE, "POST", "/v1/numbers", "{'agentId': '<agent>'}", 200),
    GET_NUMBER(Scope.NUMBERS_READ, "GET", "/v1/numbers/<number>", "", 200),
    GET_MESSAGES(Scope.NUMBERS_READ, "GET", "/v1/numbers/<number>/messages", "", 200),
    DELETE_NUMBER(Scope.NUMBERS_WRITE, "DELETE", "/v1/numbers/<number>", "", 400),
    ATTACH_NUMBER_TO_AGENT(Scope.NUMBERS_WRITE, "POST", "/v1/agents/<agent>/numbers", "{'numberId': '<number>'}", 400),
    DETACH_NUMBER_FROM_AGENT(Scope.NUMBERS_WRITE, "DELETE", "/v1/agents/<agent>/numbers/<number>", "", 400);

    private final Scope scope;
    private final String method;
    private final String path;
    private final String body;
    private final int released;

    Operation(Scope scope, String method, String path, String body, int released) {
        this.scope = scope;
        this.method = method;
        this.path = path;
        this.body = body;
        this.released = released;
    }

    Scope scope() {
        return scope;
    }

    /** The status that answers the id of a number which the caller has released. */
    int released() {
        return released;
    }

    boolean hasBody() {
        return request().hasBody();
    }

    boolean takesNumber() {
        return request().takes("<number>");
    }

    boolean takesAgent() {
        return request().takes("<agent>");
    }

    Answer call(Api api, On on) {
        return request().send(api, on::in);
    }

    /** With another body. */
    Answer call(Api api, On on, String other) {
        return request().send(api, on::in, other);
    }

    private RequestTemplate request() {
        return new RequestTemplate(method, path, body);
    }

    /** What an operation is called on, as the dialect writes ids. */
    record On(String number, String agent) {

        static On of(HoldingId number, AgentId agent) {
            return new On(AgentPhoneIds.of(number), AgentPhoneIds.of(agent));
        }

        On number(String other) {
            return new On(other, agent);
        }

        On agent(String other) {
            return new On(number, other);
        }

        private String in(String text) {
            return text.replace("<number>", number).replace("<agent>", agent);
        }
    }
}

package dev.numberpool.api.butter;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.RequestTemplate;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.key.Role;

/** Every operation of the dialect as its callers call it, and who may. */
enum Operation {
    LIST_NUMBERS_BY_STATUS(true, 200, "GET", "/api/phone-numbers", ""),
    IMPORT_PHONE_NUMBER(false, 201, "POST", "/api/phone-numbers", "{'phone_number': '<own>', 'provider': 'twilio'}"),
    ASSIGN_PHONE_NUMBER(
            false, 200, "POST", "/api/agents/<agent>/assign-phone-number", "{'phone_number_id': '<number>'}"),
    UNASSIGN_PHONE_NUMBER(false, 200, "POST", "/api/agents/<agent>/unassign-phone-number/<number>", "");

    private final boolean usersToo;
    private final int done;
    private final String method;
    private final String path;
    private final String body;

    Operation(boolean usersToo, int done, String method, String path, String body) {
        this.usersToo = usersToo;
        this.done = done;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    boolean isFor(Role role) {
        return switch (role) {
            case ADMIN, AGENT_MANAGER -> true;
            case USER -> usersToo;
        };
    }

    /** The status that answers it where nothing is in its way. */
    int done() {
        return done;
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

    /**
     * What an operation is called on, as the dialect writes ids.
     *
     * @param own a number to import
     */
    record On(String number, String agent, String own) {

        static On of(HoldingId number, AgentId agent, Dialable own) {
            return new On(ButterIds.of(number), ButterIds.of(agent), own.text());
        }

        static On of(HoldingId number, AgentId agent) {
            return new On(ButterIds.of(number), ButterIds.of(agent), "none");
        }

        On number(String other) {
            return new On(other, agent, own);
        }

        On agent(String other) {
            return new On(number, other, own);
        }

        private String in(String text) {
            return text.replace("<number>", number).replace("<agent>", agent).replace("<own>", own);
        }
    }
}

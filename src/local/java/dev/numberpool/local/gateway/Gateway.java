package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.numberpool.lambda.priming.EventJson;
import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.template.TemplateFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;

/** An HTTP API in front of the functions: request to event, event to function, answer to response. */
public final class Gateway implements Endpoint {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final String REQUEST_ID = "apigw-requestid";
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final PojoSerializer<APIGatewayV2HTTPEvent> events = EventJson.of(APIGatewayV2HTTPEvent.class);
    private final PojoSerializer<APIGatewayV2HTTPResponse> answers = EventJson.of(APIGatewayV2HTTPResponse.class);

    private final List<ExchangeListener> listeners = ServiceLoader.load(ExchangeListener.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final Routes routes;
    private final LambdaFunctions functions;
    private final ForeignPages pages;
    private final InstantSource clock;

    /** @param pages of other origins that may call it */
    public Gateway(
            List<TemplateFunction> declared, LambdaFunctions functions, ForeignPages pages, InstantSource clock) {
        this.routes = new Routes(declared);
        this.functions = functions;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws IOException {
        var preflight = pages.preflight(request);
        return preflight.isPresent()
                ? preflight.get().with(REQUEST_ID, newRequestId())
                : pages.show(request, answer(request, false));
    }

    @Override
    public boolean admits(HttpRequest request, ForeignRequest reason) {
        return reason == ForeignRequest.PAGE && pages.allow(request);
    }

    /** To a page the function says it, in the words of its dialect; no function hears of another Host. */
    @Override
    public HttpAnswer refuse(HttpRequest request, ForeignRequest reason) throws IOException {
        return switch (reason) {
            case HOST -> Endpoint.super.refuse(request, reason).with(REQUEST_ID, newRequestId());
            case PAGE -> answer(request, true);
        };
    }

    private HttpAnswer answer(HttpRequest request, boolean foreign) throws IOException {
        String requestId = newRequestId();
        var body = request.body(LARGEST_BODY);
        if (body.isEmpty()) {
            return HttpAnswer.message(413).with(REQUEST_ID, requestId);
        }
        var answer = answer(request, body.get(), requestId, foreign).with(REQUEST_ID, requestId);
        listeners.forEach(listener -> listener.exchanged(request, body.get(), answer));
        return answer;
    }

    private HttpAnswer answer(HttpRequest request, byte[] body, String requestId, boolean foreign) {
        return routes.match(request.method(), request.target().path())
                .map(found -> {
                    var event = RequestEvent.of(request, found, body, requestId, clock.instant());
                    event.getRequestContext().setAuthorizer(RefuseForeignOrigins.authorizer(foreign));
                    return invoke(found.function(), event);
                })
                .orElseGet(() -> HttpAnswer.message(404));
    }

    private HttpAnswer invoke(String name, APIGatewayV2HTTPEvent event) {
        var json = new ByteArrayOutputStream();
        events.toJson(event, json);
        try {
            byte[] answer = functions.find(name).orElseThrow().invoke(json.toByteArray());
            return GatewayAnswer.of(answers.fromJson(new ByteArrayInputStream(answer)));
        } catch (FunctionFailure | RuntimeException e) { // what is no HTTP answer fails as the function itself would
            LOG.log(System.Logger.Level.ERROR, "no answer from the function " + name, e);
            return HttpAnswer.message(500);
        }
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString();
    }
}

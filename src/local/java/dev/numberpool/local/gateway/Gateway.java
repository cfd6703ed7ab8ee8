package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.numberpool.local.TemplateFunction;
import dev.numberpool.local.http.Answer;
import dev.numberpool.local.http.RequestBody;
import dev.numberpool.local.lambda.EventJson;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunctions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** An HTTP API in front of the functions: request to event, event to function, answer to response. */
public final class Gateway implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final PojoSerializer<APIGatewayV2HTTPEvent> events = EventJson.of(APIGatewayV2HTTPEvent.class);
    private final PojoSerializer<APIGatewayV2HTTPResponse> answers = EventJson.of(APIGatewayV2HTTPResponse.class);

    private final Routes routes;
    private final LambdaFunctions functions;
    private final InstantSource clock;

    public Gateway(List<TemplateFunction> declared, LambdaFunctions functions, InstantSource clock) {
        this.routes = new Routes(declared);
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String requestId = UUID.randomUUID().toString();
            answer(exchange, requestId).with("apigw-requestid", requestId).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange, String requestId) throws IOException {
        var body = RequestBody.read(exchange, LARGEST_BODY);
        var match = routes.match(exchange.getRequestMethod(), RequestEvent.path(exchange));
        if (body.isEmpty()) {
            return GatewayAnswer.message(413, "Request Entity Too Large");
        }
        return match.map(found -> {
                    var event = RequestEvent.of(exchange, found, body.get(), requestId, clock.instant());
                    return invoke(found.function(), event);
                })
                .orElseGet(() -> GatewayAnswer.message(404, "Not Found"));
    }

    private Answer invoke(String name, APIGatewayV2HTTPEvent event) {
        var json = new ByteArrayOutputStream();
        events.toJson(event, json);
        try {
            byte[] answer = functions.find(name).orElseThrow().invoke(json.toByteArray());
            return GatewayAnswer.of(answers.fromJson(new ByteArrayInputStream(answer)));
        } catch (FunctionFailure | RuntimeException e) { // what is no HTTP answer fails as the function itself would
            LOG.log(System.Logger.Level.ERROR, "no answer from the function " + name, e);
            return GatewayAnswer.message(500, "Internal Server Error");
        }
    }
}

package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.numberpool.EventJson;
import dev.numberpool.local.TemplateFunction;
import dev.numberpool.local.http.Answer;
import dev.numberpool.local.http.Endpoint;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunctions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** An HTTP API in front of the functions: request to event, event to function, answer to response. */
public final class Gateway implements Endpoint {

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
    public Answer answer(HttpRequest request) throws IOException {
        String requestId = UUID.randomUUID().toString();
        return answer(request, requestId).with("apigw-requestid", requestId);
    }

    private Answer answer(HttpRequest request, String requestId) throws IOException {
        var body = request.body(LARGEST_BODY);
        var match = routes.match(request.method(), request.target().path());
        if (body.isEmpty()) {
            return Answer.message(413);
        }
        return match.map(found -> {
                    var event = RequestEvent.of(request, found, body.get(), requestId, clock.instant());
                    return invoke(found.function(), event);
                })
                .orElseGet(() -> Answer.message(404));
    }

    private Answer invoke(String name, APIGatewayV2HTTPEvent event) {
        var json = new ByteArrayOutputStream();
        events.toJson(event, json);
        try {
            byte[] answer = functions.find(name).orElseThrow().invoke(json.toByteArray());
            return GatewayAnswer.of(answers.fromJson(new ByteArrayInputStream(answer)));
        } catch (FunctionFailure | RuntimeException e) { // what is no HTTP answer fails as the function itself would
            LOG.log(System.Logger.Level.ERROR, "no answer from the function " + name, e);
            return Answer.message(500);
        }
    }
}

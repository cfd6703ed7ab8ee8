package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.numberpool.local.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the event of a request.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Payload format 2.0</a>
 */
final class RequestEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RequestEvent() {}

    /** @param requestId by which the gateway names the request */
    static APIGatewayV2HTTPEvent of(
            HttpRequest request, Routes.Match match, byte[] bytes, String requestId, Instant now) {
        var headers = EventHeaders.of(request, bytes.length, now);
        var query = new QueryString(request.target().rawQuery());
        var body = EventBody.of(bytes, headers.getOrDefault("content-type", ""));
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(match.routeKey())
                .withRawPath(request.target().path()) // an HTTP API decodes it, for all its name
                .withRawQueryString(query.raw())
                .withCookies(unlessEmpty(EventHeaders.cookies(request)))
                .withHeaders(headers)
                .withQueryStringParameters(unlessEmpty(query.parameters()))
                .withPathParameters(unlessEmpty(match.pathParameters()))
                .withRequestContext(context(request, match, headers, requestId, now))
                .withBody(body.text())
                .withIsBase64Encoded(body.base64())
                .build();
    }

    private static RequestContext context(
            HttpRequest request, Routes.Match match, Map<String, String> headers, String requestId, Instant now) {
        String domain = headers.getOrDefault("host", "localhost").split(":", 2)[0];
        return RequestContext.builder()
                .withRouteKey(match.routeKey())
                .withAccountId("123456789012")
                .withStage("$default")
                .withApiId("local")
                .withDomainName(domain)
                .withDomainPrefix(domain.split("\\.", 2)[0])
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withHttp(http(request, headers))
                .withRequestId(requestId)
                .build();
    }

    private static RequestContext.Http http(HttpRequest request, Map<String, String> headers) {
        return RequestContext.Http.builder()
                .withMethod(request.method())
                .withPath(request.target().path())
                .withProtocol(request.protocol())
                .withSourceIp(request.client())
                .withUserAgent(headers.getOrDefault("user-agent", ""))
                .build();
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static <T> @Nullable Map<T, T> unlessEmpty(Map<T, T> map) {
        return map.isEmpty() ? null : map;
    }
}

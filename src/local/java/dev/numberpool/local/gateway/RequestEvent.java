package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            HttpExchange exchange, Routes.Match match, byte[] bytes, String requestId, Instant now) {
        var headers = EventHeaders.of(exchange, bytes.length, now);
        var query = new QueryString(
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        var body = EventBody.of(bytes, headers.getOrDefault("content-type", ""));
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(match.routeKey())
                .withRawPath(path(exchange))
                .withRawQueryString(query.raw())
                .withCookies(unlessEmpty(EventHeaders.cookies(exchange)))
                .withHeaders(headers)
                .withQueryStringParameters(unlessEmpty(query.parameters()))
                .withPathParameters(unlessEmpty(match.pathParameters()))
                .withRequestContext(context(exchange, match, headers, requestId, now))
                .withBody(body.text())
                .withIsBase64Encoded(body.base64())
                .build();
    }

    /** Percent-decoded: an HTTP API hands it on so, by the name of rawPath all the same. */
    static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static RequestContext context(
            HttpExchange exchange, Routes.Match match, Map<String, String> headers, String requestId, Instant now) {
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
                .withHttp(http(exchange, headers))
                .withRequestId(requestId)
                .build();
    }

    private static RequestContext.Http http(HttpExchange exchange, Map<String, String> headers) {
        return RequestContext.Http.builder()
                .withMethod(exchange.getRequestMethod())
                .withPath(path(exchange))
                .withProtocol(exchange.getProtocol())
                .withSourceIp(exchange.getRemoteAddress().getAddress().getHostAddress())
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

package dev.numberpool.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the path of a request as it is published, whatever API Gateway has in front of it: the name of a stage, or the
 * base path of an API mapping. Where a route was found, the path is that route's, with the values of its parameters.
 * Under {@code $default} it is what is left after the stage, or after as few segments as make a path of some dialect.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mappings.html">API mappings</a>
 */
@Singleton
public final class PublishedPath {

    /** A base path may have several segments. */
    private static final int MOST_IN_FRONT = 8;

    private final DialectOfRequest dialects;

    PublishedPath(DialectOfRequest dialects) {
        this.dialects = dialects;
    }

    /**
     * Percent-encoded, since an HTTP API hands paths and parameters on decoded.
     *
     * @param event in payload format 2.0
     */
    public String of(APIGatewayV2HTTPEvent event) {
        var segments = RoutedSegments.of(event)
                .orElseGet(() -> segments(withoutFront(event.getRawPath(), event.getRequestContext())));
        // two slashes at its beginning would be taken for those before a host
        return segments.stream()
                .map(PublishedPath::encoded)
                .collect(Collectors.joining("/"))
                .replaceFirst("^//", "/%2F");
    }

    /** What is between the slashes; the first is empty. */
    static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private String withoutFront(String path, RequestContext context) {
        String stage = "/" + context.getStage() + "/";
        boolean hasStage = path.startsWith(stage) && (isOwnDomain(context) || !dialects.speak(path));
        return withoutBasePath(hasStage ? path.substring(stage.length() - 1) : path);
    }

    /** There the stage is in front of every path; under another domain, it is not. */
    private static boolean isOwnDomain(RequestContext context) {
        return context.getApiId() != null && Objects.equals(context.getApiId(), context.getDomainPrefix());
    }

    private String withoutBasePath(String path) {
        var segments = segments(path);
        return IntStream.range(0, Math.min(segments.size(), MOST_IN_FRONT + 1))
                .mapToObj(front -> "/" + String.join("/", segments.subList(front + 1, segments.size())))
                .filter(dialects::speak)
                .findFirst()
                .orElse(path);
    }

    /** All but letters, digits and four marks: a plus sign, an ampersand or a semicolon would end a parameter. */
    private static String encoded(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }
}

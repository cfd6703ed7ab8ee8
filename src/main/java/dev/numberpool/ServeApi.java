package dev.numberpool;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.store.Deadline;
import dev.numberpool.telemetry.Work;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The handler of every function behind the HTTP API. An HTTP API hands the path on decoded, and the framework fails
 * on a blank or a bracket in it: so the path is encoded again before. It fails on malformed headers too: they are left
 * out.
 */
public final class ServeApi extends APIGatewayV2HTTPEventFunction {

    /** RFC 9110: a token, and no control characters. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\P{Cntrl}]*");

    /** As Lambda makes it, before it takes the snapshot. */
    public ServeApi() {
        new Rehearsal(
                        getApplicationContext(),
                        stage -> new TypedEvents<>(APIGatewayV2HTTPEvent.class, new ServeApi(stage)),
                        Operations::of)
                .register();
    }

    /** In an application that others use too. */
    public ServeApi(ApplicationContext application) {
        super(application);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var http = event.getRequestContext().getHttp();
        http.setPath(encoded(event.getRawPath()));
        event.setHeaders(wellFormed(event.getHeaders()));
        return Deadline.within(
                TimeLeft.of(context), () -> Work.counted(() -> super.handleRequest(event, context)));
    }

    /**
     * With a host, or a path of two slashes would be taken for one; so does the framework, and fails where it is none. A
     * path may have the last three as they are, but the framework then finds no parameter in it, where the gateway has
     * found one.
     */
    private static String encoded(String path) {
        try {
            String encoded =
                    new URI("https", "host", path, null).toASCIIString().substring("https://host".length());
            return encoded.replaceFirst("^//", "/%2F")
                    .replace("+", "%2B")
                    .replace("&", "%26")
                    .replace(";", "%3B");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path that no URI can have", e);
        }
    }

    private static Map<String, String> wellFormed(@Nullable Map<String, String> headers) {
        var good = new LinkedHashMap<String, String>();
        Objects.requireNonNullElse(headers, Map.<String, String>of()).forEach((name, value) -> {
            if (NAME.matcher(name).matches()
                    && value != null
                    && VALUE.matcher(value).matches()) {
                good.put(name, value);
            }
        });
        return good;
    }
}

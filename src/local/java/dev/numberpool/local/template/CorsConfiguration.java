package dev.numberpool.local.template;

import java.util.List;

/**
 * What the HTTP API lets web pages of other origins do, where a deployment allows any.
 *
 * @param methods that they may ask with
 * @param headers of the request that they may set
 * @param exposed headers of the answer that they may read
 * @param maxAge for how many seconds a browser may remember all this
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS for HTTP APIs</a>
 */
public record CorsConfiguration(List<String> methods, List<String> headers, List<String> exposed, int maxAge) {

    public CorsConfiguration {
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
    }

    static CorsConfiguration of(Section cors) {
        return new CorsConfiguration(
                cors.texts("AllowMethods"),
                cors.texts("AllowHeaders"),
                cors.texts("ExposeHeaders"),
                cors.numberOr("MaxAge", 0));
    }
}

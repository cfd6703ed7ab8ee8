package dev.numberpool.local.template;

/**
 * A route of the HTTP API.
 *
 * @param method in upper case; {@code ANY} for all
 * @param path as declared, with its {@code {parameters}}; {@code $default} for whatever no other route takes
 */
public record Route(String method, String path) {

    /** Takes every request that no other route takes. */
    public static final Route DEFAULT = new Route("ANY", "$default");

    /** As API Gateway writes it into an event's {@code routeKey}. */
    public String key() {
        return equals(DEFAULT) ? path : method + " " + path;
    }
}

package dev.numberpool.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which packages a package may import, beside itself. The handlers, in lambda, may import everything. */
final class AllowedImports {

    private static final String ROOT = Deployed.ROOT;
    private static final String CORE = ROOT + ".core..";
    private static final String API = ROOT + ".api";
    private static final String REQUEST = API + ".request";
    private static final String FIELDS = API + ".fields";

    private static final List<String> LANGUAGE = List.of("java..", "org.jspecify..");
    private static final String ENVIRONMENT = ROOT + ".environment";
    private static final List<String> CONCEPT = with(LANGUAGE, "jakarta.inject..", CORE);

    /** Micronaut Serialization reads these too. */
    private static final String JSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";

    private static final List<String> HTTP = List.of(
            "io.micronaut.http..",
            // the request as API Gateway's event, for what the framework hides of it
            "io.micronaut.servlet.http..",
            "com.amazonaws.services.lambda.runtime.events..",
            "io.micronaut.core..",
            "io.micronaut.context.annotation..",
            "io.micronaut.web.router..",
            "io.micronaut.json..",
            "com.fasterxml.jackson.core..",
            "io.micronaut.serde.annotation..",
            JSON_ANNOTATIONS);

    private static final List<String> DIALECT = with(CONCEPT, API, REQUEST, FIELDS, "io.micronaut..", JSON_ANNOTATIONS);

    private static final List<String> STORE = with(
            CONCEPT,
            ENVIRONMENT,
            ROOT + ".store..",
            "software.amazon.awssdk..",
            // the table's stream, as Lambda hands it on
            "com.amazonaws.services.lambda.runtime.events..",
            "io.micronaut.json..",
            "com.github.benmanes.caffeine..",
            "io.micronaut.context.annotation..",
            // that @Requires has, if it asks for none
            "io.micronaut.context.condition..");

    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "environment",
                    with(
                            CONCEPT,
                            // request ids
                            REQUEST,
                            "com.github.f4b6a3..",
                            "org.crac",
                            "io.micronaut.context.annotation..")),
            Map.entry("core", with(LANGUAGE, ROOT + ".core.id")),
            Map.entry("core.id", LANGUAGE),
            Map.entry("core.url", CONCEPT),
            Map.entry("core.organization", CONCEPT),
            Map.entry("core.key", CONCEPT),
            Map.entry("core.campaign", CONCEPT),
            Map.entry("core.agent", CONCEPT),
            Map.entry("core.number", CONCEPT),
            Map.entry("core.stock", CONCEPT),
            Map.entry("core.stock.map", CONCEPT),
            Map.entry("core.stock.coverage", CONCEPT),
            Map.entry("core.health", CONCEPT),
            Map.entry("core.holding", CONCEPT),
            Map.entry("core.hold", CONCEPT),
            Map.entry("core.order", CONCEPT),
            Map.entry("core.order.bulk", CONCEPT),
            Map.entry("core.order.pending", CONCEPT),
            Map.entry("core.history", CONCEPT),
            Map.entry("core.message", CONCEPT),
            Map.entry("api", with(with(CONCEPT, "org.slf4j..", REQUEST, FIELDS), HTTP)),
            Map.entry("api.request", with(with(CONCEPT, FIELDS), HTTP)),
            Map.entry("api.fields", with(CONCEPT, "io.micronaut.json..")),
            Map.entry("api.agentmessage", DIALECT),
            Map.entry("api.agentmessage.bulk", with(DIALECT, API + ".agentmessage")),
            Map.entry("api.agentmessage.hold", with(DIALECT, API + ".agentmessage")),
            Map.entry("api.docs", with(with(LANGUAGE, API), HTTP)),
            Map.entry("api.health", with(with(CONCEPT, API), HTTP)),
            Map.entry("api.butter", DIALECT),
            Map.entry("api.agentphone", DIALECT),
            Map.entry(
                    "history",
                    with(
                            CONCEPT,
                            ENVIRONMENT,
                            ROOT + ".history.row",
                            ROOT + ".history.dsql",
                            "io.micronaut.data..",
                            "io.micronaut.transaction..",
                            "io.micronaut.retry.annotation..",
                            "io.micronaut.core.annotation..",
                            // how the pool connects
                            "io.micronaut.configuration.jdbc.hikari..",
                            "io.micronaut.context..",
                            "com.zaxxer.hikari..",
                            "javax.sql",
                            "org.flywaydb..",
                            "io.micronaut.function..",
                            "jakarta.transaction..",
                            "com.amazonaws.services.lambda.runtime..")),
            Map.entry(
                    "history.row",
                    with(CONCEPT, "io.micronaut.data..", "io.micronaut.transaction..", "jakarta.transaction..")),
            Map.entry("history.dsql", with(LANGUAGE, "org.flywaydb..")),
            Map.entry(
                    "carrier",
                    with(
                            CONCEPT,
                            ENVIRONMENT,
                            ROOT + ".carrier.csv",
                            ROOT + ".carrier.plan",
                            ROOT + ".carrier.listing",
                            "io.micronaut.context.annotation..")),
            Map.entry("carrier.csv", with(LANGUAGE, CORE, "de.siegmar.fastcsv..")),
            Map.entry("carrier.plan", with(CONCEPT, "com.google.i18n.phonenumbers..")),
            Map.entry("carrier.listing", with(CONCEPT, ROOT + ".carrier.csv", ROOT + ".carrier.plan")),
            Map.entry("carrier.sms", with(CONCEPT, "io.micronaut.json..", "io.micronaut.serde..")),
            Map.entry(
                    "telemetry",
                    with(
                            with(CONCEPT, REQUEST, ENVIRONMENT, "org.slf4j.."),
                            "io.micronaut.context.annotation..",
                            "io.micronaut.http..",
                            "io.micronaut.core.order",
                            "com.amazonaws.services.lambda.runtime",
                            // the ids of an invocation
                            "io.micronaut.function.aws",
                            // what goes to DynamoDB and comes back, without its types
                            "software.amazon.awssdk.core..")),
            // an adapter to SQS, and what it sends
            Map.entry(
                    "history.queue",
                    with(
                            CONCEPT,
                            ENVIRONMENT,
                            "software.amazon.awssdk.services.sqs..",
                            "software.amazon.awssdk.core..",
                            "software.amazon.awssdk.http.urlconnection..",
                            "io.micronaut.context..",
                            "io.micronaut.json..")),
            // an adapter to S3, and the report that it puts there
            Map.entry(
                    "carrier.bucket",
                    with(
                            CONCEPT,
                            ENVIRONMENT,
                            ROOT + ".carrier",
                            ROOT + ".carrier.csv",
                            ROOT + ".carrier.listing",
                            "software.amazon.awssdk.services.s3..",
                            "software.amazon.awssdk.core..",
                            "software.amazon.awssdk.http.urlconnection..",
                            "io.micronaut.context..",
                            "io.micronaut.core.util..",
                            "io.micronaut.json..",
                            "io.micronaut.serde..")));

    private AllowedImports() {}

    /** Empty for a package that nobody has given a place in the design. */
    static Optional<List<String>> of(String packageName) {
        String name = packageName.substring(ROOT.length() + 1);
        return Optional.ofNullable(name.startsWith("store.") ? STORE : ALLOWED.get(name))
                .map(allowed -> with(allowed, packageName));
    }

    private static List<String> with(List<String> some, String... more) {
        return with(some, List.of(more));
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

package dev.numberpool.infra;

import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** Stages for tests. */
final class Stages {

    private static final String CERTIFICATE =
            "arn:aws:acm:eu-central-1:111111111111:certificate/00000000-0000-0000-0000-000000000000";

    static final String KEY = "arn:aws:kms:eu-central-1:111111111111:key/00000000-0000-0000-0000-000000000000";

    /** Sets nothing that it may leave. */
    static final Map<String, Object> BARE = Map.of("latencyMillis", 2_000);

    /** Sets all that it may. */
    static final Map<String, Object> FULL = Map.of(
            "latencyMillis",
            3_000,
            "parameters",
            Map.of(
                    "ThrottlingRateLimit",
                    77,
                    "PriceLocal",
                    95,
                    "LogRetentionDays",
                    90,
                    "ExecuteApiEndpoint",
                    "disabled",
                    "InboundMessagesKey",
                    KEY,
                    "HistoryReaders",
                    "arn:aws:iam::111111111111:role/Analyst"),
            "concurrency",
            Map.of("ImportInventoryFile", 10, "OrderPhoneNumbers", 100),
            "domain",
            "numbers.example.com",
            "certificate",
            CERTIFICATE,
            "alarmEmail",
            "operations@example.com");

    private Stages() {}

    /** An app whose only stage is the one it is for. */
    static App app(Map<String, Object> settings) {
        return app(Map.of("test", settings), "test");
    }

    static App app(Map<String, Object> stages, String stage) {
        return new App(AppProps.builder()
                .context(Map.of(
                        "stages",
                        stages,
                        "stage",
                        stage,
                        // as in cdk.json: what CloudFormation would only warn of stops the synthesis
                        "@aws-cdk/core:validateAgainstDefaultRules",
                        true))
                .build());
    }
}

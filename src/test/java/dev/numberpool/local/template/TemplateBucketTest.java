package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The inventory bucket, and the function behind it. */
class TemplateBucketTest {

    private static final Map<String, Object> BUCKET = Map.of("Ref", "InventoryBucket");

    private final Section resources =
            new Section("Resources", Template.read(Path.of("template.yaml")).resources());
    private final Section bucket = resources.section("InventoryBucket");
    private final Section function = resources.section("ImportInventoryFile").section("Properties");

    TemplateBucketTest() throws IOException {}

    @Test
    void the_bucket_cannot_be_lost() {
        assertThat(bucket.values())
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @Test
    void the_bucket_is_encrypted_and_never_public() {
        assertThat(bucket.section("Properties")
                        .section("PublicAccessBlockConfiguration")
                        .values())
                .isEqualTo(Map.of(
                        "BlockPublicAcls", true,
                        "BlockPublicPolicy", true,
                        "IgnorePublicAcls", true,
                        "RestrictPublicBuckets", true));
        assertThat(bucket.section("Properties").section("BucketEncryption").list("ServerSideEncryptionConfiguration"))
                .singleElement()
                .satisfies(rule -> assertThat(
                                rule.section("ServerSideEncryptionByDefault").text("SSEAlgorithm"))
                        .isEqualTo("AES256"));
    }

    @Test
    void whoever_comes_without_tls_is_denied_everything() {
        Section policy = resources.section("InventoryBucketPolicy").section("Properties");

        assertThat(policy.values()).containsEntry("Bucket", BUCKET);
        assertThat(policy.section("PolicyDocument").list("Statement"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.values())
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Action", "s3:*")
                        .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")))
                        .containsEntry(
                                "Resource",
                                List.of(
                                        Map.of("Fn::GetAtt", "InventoryBucket.Arn"),
                                        Map.of("Fn::Sub", "${InventoryBucket.Arn}/*"))));
    }

    @Test
    void an_upload_that_was_given_up_is_deleted() {
        assertThat(bucket.section("Properties")
                        .section("LifecycleConfiguration")
                        .list("Rules"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.values())
                        .containsEntry("Status", "Enabled")
                        .containsEntry("AbortIncompleteMultipartUpload", Map.of("DaysAfterInitiation", 7)));
    }

    /** A report ends otherwise, or every report would be imported and reported on. */
    @Test
    void what_ends_in_csv_in_small_letters_or_capitals_is_imported_however_it_was_put_there() {
        assertThat(function.section("Events").sections())
                .allSatisfy(event -> assertThat(event.values()).containsEntry("Type", "S3"))
                .allSatisfy(event -> assertThat(event.section("Properties").values())
                        .containsEntry("Bucket", BUCKET)
                        .containsEntry("Events", "s3:ObjectCreated:*"))
                .extracting(event -> event.section("Properties").values().get("Filter"))
                .containsExactly(suffix(".csv"), suffix(".CSV"));
    }

    private static Object suffix(String suffix) {
        return Map.of("S3Key", Map.of("Rules", List.of(Map.of("Name", "suffix", "Value", suffix))));
    }

    @Test
    void the_function_has_all_the_time_there_is_and_is_not_retried_for_ever() {
        assertThat(function.values()).containsEntry("Timeout", 900);
        assertThat(function.section("EventInvokeConfig").values()).containsEntry("MaximumEventAgeInSeconds", 21_600);
        assertThat(EventInvokeConfig.of(function)).isEqualTo(new EventInvokeConfig(2, Optional.of("EventDeadLetters")));
    }
}

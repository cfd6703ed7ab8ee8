package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cfn-lint does not hold, or what only we want. */
class TemplateTest {

    private final Template template = Template.read(Path.of("template.yaml"));
    private final TemplateFunctions functions = TemplateFunctions.of(template);

    TemplateTest() throws IOException {}

    @Test
    void there_is_a_function_for_every_operation_and_one_for_the_rest() {
        assertThat(template.functions())
                .extracting(TemplateFunction::name)
                .contains("ListPhoneNumbers", "SearchPhoneNumbers", "OrderPhoneNumbers", "UnknownRoute")
                .doesNotHaveDuplicates();
    }

    @Test
    void exactly_one_function_takes_what_no_route_takes() {
        assertThat(template.functions())
                .filteredOn(function -> function.routes().contains(Route.DEFAULT))
                .extracting(TemplateFunction::name)
                .containsExactly("UnknownRoute");
    }

    @Test
    void no_route_has_two_functions() {
        assertThat(template.functions())
                .flatExtracting(TemplateFunction::routes)
                .extracting(Route::key)
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> the_handler_is_a_class_that_lambda_can_call() {
        return template.functions().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(Class.forName(function.handler()))
                                .satisfiesAnyOf(
                                        handler -> assertThat(handler).isAssignableTo(RequestHandler.class),
                                        handler -> assertThat(handler).isAssignableTo(RequestStreamHandler.class))));
    }

    @TestFactory
    Stream<DynamicTest> every_function_runs_on_java_25_on_arm64() {
        return each(function ->
                function.containsEntry("Runtime", "java25").containsEntry("Architectures", List.of("arm64")));
    }

    /** It would look for sources in the jar, and of a path in the globals it would make none that leads there. */
    @TestFactory
    Stream<DynamicTest> sam_build_leaves_the_code_of_every_function_as_it_is() {
        var resources = new Section("Resources", template.resources());
        return template.functions().stream()
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> {
                    var resource = resources.section(function.name());
                    assertThat(resource.section("Metadata").values()).containsEntry("SkipBuild", true);
                    assertThat(resource.section("Properties").values())
                            .containsEntry("CodeUri", "target/numberpool.jar");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_function_says_its_memory_and_is_traced() {
        return each(function -> function.containsKey("MemorySize").containsEntry("Tracing", "Active"));
    }

    @TestFactory
    Stream<DynamicTest> what_lambda_itself_logs_of_a_function_is_json_too() {
        return functions.all().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(function.section("LoggingConfig").values())
                                .containsEntry("LogFormat", "JSON")
                                .containsKey("LogGroup")));
    }

    @Test
    void a_function_with_a_route_ends_before_the_gateway_gives_up() {
        assertThat(functions.all())
                .filteredOn(function ->
                        !TemplateFunctions.events(function, "HttpApi").isEmpty())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.values())
                        .extractingByKey("Timeout", InstanceOfAssertFactories.INTEGER)
                        .isBetween(1, 29));
    }

    @TestFactory
    Stream<DynamicTest> every_function_starts_from_a_snapshot_behind_an_alias() {
        return each(function -> function.containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
                .containsEntry("AutoPublishAlias", "live")
                .containsEntry("AutoPublishAliasAllProperties", true));
    }

    /** Lambda refuses SnapStart beyond 512 MB, which is what a function has where nothing is said. */
    @TestFactory
    Stream<DynamicTest> no_function_has_more_storage_than_a_snapshot_may() {
        return functions.all().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(function.sectionOrEmpty("EphemeralStorage")
                                        .values()
                                        .getOrDefault("Size", 512))
                                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                                .isLessThanOrEqualTo(512)));
    }

    @Test
    void every_function_is_called_by_something() {
        assertThat(functions.all())
                .filteredOn(function -> !function.values().containsKey("Events"))
                .extracting(Section::name)
                .containsExactly("MigrateHistory");
    }

    /** Which is SAM's own where nothing is said. */
    @Test
    void every_route_is_of_our_api_and_speaks_payload_2() {
        assertThat(functions.all().stream().flatMap(function -> TemplateFunctions.events(function, "HttpApi").stream()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    var route = event.section("Properties");
                    assertThat(route.section("ApiId").text("Ref")).isEqualTo("Api");
                    assertThat(route.textOr("PayloadFormatVersion", "2.0")).isEqualTo("2.0");
                });
    }

    @TestFactory
    Stream<DynamicTest> every_function_knows_the_table() {
        return template.functions().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(function.environment())
                                .containsEntry("NUMBERPOOL_TABLE", Map.of("Ref", "NumbersTable"))));
    }

    @Test
    void only_orders_know_the_prices() {
        assertThat(template.functions())
                .filteredOn(function -> function.environment().keySet().stream().anyMatch(key -> key.contains("PRICE")))
                .extracting(TemplateFunction::name)
                .containsExactlyInAnyOrder(
                        "OrderPhoneNumbers", "BulkOrderPhoneNumbers", "FollowTable", "TendBulkOrders", "CreateNumber");
    }

    /** SAM publishes no version for a changed parameter, CloudFormation does for a changed description. */
    @ParameterizedTest
    @ValueSource(
            strings = {"OrderPhoneNumbers", "BulkOrderPhoneNumbers", "FollowTable", "TendBulkOrders", "CreateNumber"})
    void a_new_price_makes_a_new_version_of_what_charges(String name) {
        Section order = functions.named(name);

        assertThat(order.section("VersionDescription").text("Fn::Sub"))
                .contains("${PriceLocal}", "${PriceTollFree}", "${PriceShortCode}");
        assertThat(order.section("Environment").section("Variables").values())
                .containsEntry("NUMBERPOOL_PRICES_LOCAL", Map.of("Ref", "PriceLocal"))
                .containsEntry("NUMBERPOOL_PRICES_TOLL_FREE", Map.of("Ref", "PriceTollFree"))
                .containsEntry("NUMBERPOOL_PRICES_SHORT_CODE", Map.of("Ref", "PriceShortCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReleasePhoneNumber", "BulkReleasePhoneNumbers", "DeleteNumber"})
    void a_new_quarantine_makes_a_new_version_of_what_releases(String name) {
        Section release = functions.named(name);

        assertThat(release.section("VersionDescription").text("Fn::Sub")).contains("${QuarantineDays}");
        assertThat(release.section("Environment").section("Variables").values())
                .containsEntry("NUMBERPOOL_QUARANTINE", Map.of("Fn::Sub", "P${QuarantineDays}D"));
    }

    @Test
    void a_quarantine_is_a_day_at_the_least() {
        assertThat(template.parameter("QuarantineDays").values())
                .containsEntry("MinValue", 1)
                .containsEntry("Default", 30);
    }

    @Test
    void the_table_cannot_be_lost() {
        Section table = new Section("Resources", template.resources()).section("NumbersTable");

        assertThat(table.values())
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(table.section("Properties").values())
                .containsEntry("DeletionProtectionEnabled", true)
                .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true))
                .containsEntry("SSESpecification", Map.of("SSEEnabled", true));
    }

    @Test
    void the_table_is_paid_by_the_request_forgets_what_expired_and_tells_its_changes() {
        Section table = new Section("Resources", template.resources()).section("NumbersTable");

        assertThat(table.section("Properties").values())
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("TimeToLiveSpecification", Map.of("AttributeName", "expires_at", "Enabled", true))
                .containsEntry("StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"));
    }

    private Stream<DynamicTest> each(Consumer<MapAssert<String, Object>> holds) {
        return functions.all().stream()
                .map(function ->
                        DynamicTest.dynamicTest(function.name(), () -> holds.accept(assertThat(function.values()))));
    }
}

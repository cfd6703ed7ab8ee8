package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each function may do what it does, to what it does it to, and nothing else. */
class TemplateRolesTest {

    private static final List<RoleGrant> BUCKET_GRANTS = List.of(
            new RoleGrant("s3:GetObject", "${InventoryBucket.Arn}/*.csv"),
            new RoleGrant("s3:GetObject", "${InventoryBucket.Arn}/*.CSV"),
            new RoleGrant("s3:PutObject", "${InventoryBucket.Arn}/*.csv.report.json"),
            new RoleGrant("s3:PutObject", "${InventoryBucket.Arn}/*.CSV.report.json"),
            new RoleGrant("s3:ListBucket", "InventoryBucket.Arn"));

    private static final List<RoleGrant> STREAM_GRANTS = List.of(
            new RoleGrant("dynamodb:DescribeStream", "NumbersTable.StreamArn"),
            new RoleGrant("dynamodb:GetRecords", "NumbersTable.StreamArn"),
            new RoleGrant("dynamodb:GetShardIterator", "NumbersTable.StreamArn"),
            new RoleGrant("dynamodb:ListStreams", "*"));

    private static final Map<String, String> QUEUES = Map.of(
            "FollowTable",
            "StockDeadLetters",
            "RecordHistory",
            "HistoryDeadLetters",
            "ReceiveInboundMessage",
            "InboundMessageDeadLetters",
            "ImportInventoryFile",
            "EventDeadLetters",
            "ReturnToStock",
            "EventDeadLetters",
            "TendBulkOrders",
            "EventDeadLetters",
            "RebuildStockMap",
            "EventDeadLetters",
            "EndHolds",
            "EventDeadLetters");

    private final Template template = Template.read(Path.of("template.yaml"));
    private final List<Section> functions = template.settings().toList();
    private final Roles roles = new Roles(template);

    TemplateRolesTest() throws IOException {}

    @Test
    void no_action_is_a_wildcard() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .extracting(RoleGrant::action)
                        .isNotEmpty()
                        .noneMatch(action -> action.contains("*")));
    }

    /** X-Ray has no resources, nor has a list of streams. Objects of a bucket are named by a pattern. */
    @Test
    void no_resource_is_a_wildcard_but_that_of_x_ray_and_of_a_list_of_streams() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(grant -> !grant.action().startsWith("s3:"))
                        .filteredOn(grant -> grant.resource().contains("*"))
                        .filteredOn(grant -> !ofSam(function).contains(grant))
                        .extracting(RoleGrant::action)
                        .isSubsetOf("xray:PutTraceSegments", "xray:PutTelemetryRecords", "dynamodb:ListStreams"));
    }

    /** Of SAM's managed policies, which are on all resources, a role has those to log and to trace and no other. */
    @Test
    void what_sam_gives_a_role_on_all_resources_is_to_log_and_to_trace() {
        assertThat(functions)
                .filteredOn(function -> roles.declared(function).isEmpty())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(grant -> grant.resource().contains("*"))
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.concat(SamRole.LOGGING.stream(), SamRole.TRACING.stream())
                                        .toList()));
    }

    @Test
    void every_function_may_trace() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .contains(
                                new RoleGrant("xray:PutTraceSegments", "*"),
                                new RoleGrant("xray:PutTelemetryRecords", "*")));
    }

    @Test
    void who_has_a_declared_role_writes_to_the_functions_log_group_only() {
        assertThat(functions)
                .filteredOn(function -> roles.declared(function).isPresent())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(grant -> grant.action().startsWith("logs:"))
                        .containsExactlyInAnyOrder(
                                new RoleGrant("logs:CreateLogStream", logsName(function) + ".Arn"),
                                new RoleGrant("logs:PutLogEvents", logsName(function) + ".Arn")));
    }

    /** Lambda reads it, as the function itself. What functions do to the table {@link RolesAreWhatIsUsed} compares. */
    @Test
    void only_whom_the_stream_invokes_may_read_it() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(RoleGrant::ofStream)
                        .containsExactlyInAnyOrderElementsOf(
                                TemplateFunctions.events(function, "DynamoDB").isEmpty() ? List.of() : STREAM_GRANTS));
    }

    @Test
    void only_the_import_may_do_anything_to_the_bucket_and_only_read_files_and_put_reports() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(grant -> grant.action().startsWith("s3:"))
                        .containsExactlyInAnyOrderElementsOf(
                                function.name().equals("ImportInventoryFile") ? BUCKET_GRANTS : List.of()));
    }

    /** Lambda puts a function's letters there as the function itself. */
    @Test
    void who_has_dead_letters_may_put_them_into_their_queue_and_no_others() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .filteredOn(grant -> grant.action().startsWith("sqs:"))
                        .isEqualTo(Optional.ofNullable(QUEUES.get(function.name()))
                                .map(queue -> new RoleGrant("sqs:SendMessage", queue + ".Arn"))
                                .stream()
                                .toList()));
    }

    @Test
    void who_is_told_where_the_history_is_may_connect_to_it_and_only_the_migration_as_its_administrator() {
        assertThat(template.functions())
                .allSatisfy(function -> assertThat(roles.grants(function.name()))
                        .filteredOn(grant -> grant.action().startsWith("dsql:"))
                        .isEqualTo(Optional.ofNullable(function.environment().get("DATASOURCES_DEFAULT_URL"))
                                .map(_ -> function.name().equals("MigrateHistory") ? "DbConnectAdmin" : "DbConnect")
                                .map(connect -> new RoleGrant("dsql:" + connect, "History.ResourceArn"))
                                .stream()
                                .toList()));
    }

    @Test
    void no_function_may_do_anything_to_another_service() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(grants(function))
                        .extracting(grant -> grant.action().replaceFirst(":.*", ""))
                        .isSubsetOf("dynamodb", "s3", "sqs", "dsql", "logs", "xray"));
    }

    private List<RoleGrant> grants(Section function) {
        return roles.grants(function);
    }

    /** What SAM adds to a function's role; nothing where the template declares the role. */
    private List<RoleGrant> ofSam(Section function) {
        return roles.declared(function).isPresent() ? List.of() : SamRole.added(function);
    }

    private static String logsName(Section function) {
        return function.section("LoggingConfig").section("LogGroup").text("Ref");
    }
}

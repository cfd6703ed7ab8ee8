package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cluster of the history, and its schema. */
class TemplateHistoryTest {

    private final Section resources =
            new Section("Resources", Template.read(Path.of("template.yaml")).resources());

    TemplateHistoryTest() throws IOException {}

    @Test
    void the_history_cannot_be_lost() {
        Section cluster = resources.section("History");

        assertThat(cluster.values())
                .containsEntry("Type", "AWS::DSQL::Cluster")
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(cluster.section("Properties").values()).containsEntry("DeletionProtectionEnabled", true);
    }

    @Test
    void a_deployment_with_a_newer_migration_calls_the_function_that_migrates() throws IOException {
        assertThat(resources.section("HistorySchema").section("Properties").values())
                .containsEntry("ServiceToken", Map.of("Fn::GetAtt", "MigrateHistory.Arn"))
                .containsEntry("SchemaVersion", newestMigration());
    }

    /** As the database role that its URL names, which the custom resource hands to its IAM role. */
    @Test
    void whoever_reads_or_writes_the_history_may_connect_and_is_let_in() {
        assertThat(users("numberpool_reader")).isNotEmpty().isEqualTo(letIn("Readers"));
        assertThat(users("numberpool_writer")).isNotEmpty().isEqualTo(letIn("Writers"));
        assertThat(users("numberpool_"))
                .allSatisfy(role -> assertThat(resources.section(role).toString())
                        .contains("dsql:DbConnect", "History.ResourceArn"));
    }

    @Test
    void people_are_let_in_as_the_parameter_says_and_told_where_to() throws IOException {
        var root = TemplateFile.read("template.yaml", Files.readString(Path.of("template.yaml")));
        String host = root.section("Outputs")
                .section("HistoryEndpoint")
                .section("Value")
                .text("Fn::Sub");

        assertThat(root.section("Parameters").section("HistoryReaders").values())
                .containsEntry("Type", "String")
                .containsEntry("Default", "");
        assertThat(resources.section("HistorySchema").section("Properties").values())
                .containsEntry("People", Map.of("Ref", "HistoryReaders"));
        assertThat(resources.section("GetMessages").toString()).contains("postgresql://" + host + "/postgres?");
    }

    private Set<String> users(String databaseRole) {
        return resources
                .sections()
                .filter(resource -> resource.toString().contains("?user=" + databaseRole))
                .map(function -> function.name() + "Role")
                .collect(Collectors.toSet());
    }

    private Set<String> letIn(String list) {
        var arns = resources
                .section("HistorySchema")
                .section("Properties")
                .values()
                .get(list);
        return Stream.of(String.valueOf(arns).split("[^A-Za-z.]+"))
                .filter(text -> text.endsWith("Role.Arn"))
                .map(text -> text.replace(".Arn", ""))
                .collect(Collectors.toSet());
    }

    private static int newestMigration() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            return migrations
                    .map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        }
    }
}

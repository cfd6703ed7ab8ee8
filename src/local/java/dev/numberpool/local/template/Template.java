package dev.numberpool.local.template;

import dev.numberpool.local.dynamodb.TableDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The SAM template: the one declaration of table, functions and routes for cloud, local server and tests. */
public final class Template {

    private static final String TABLE = "NumbersTable";
    private static final String API = "Api";

    /** As Lambda has it. */
    private static final int DEFAULT_TIMEOUT_IN_SECONDS = 3;

    private final Section parameters;
    private final Section resources;
    private final Section common;

    private Template(Section root) {
        this.parameters = root.sectionOrEmpty("Parameters");
        this.resources = root.section("Resources");
        this.common = root.sectionOrEmpty("Globals").sectionOrEmpty("Function");
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it declares no resources
     * @throws org.yaml.snakeyaml.error.YAMLException if it is not YAML
     */
    public static Template read(Path file) throws IOException {
        return new Template(TemplateFile.read(file.getFileName().toString(), Files.readString(file)));
    }

    /** In the template's order. */
    public List<TemplateFunction> functions() {
        return settings().map(Template::function).toList();
    }

    /** The one of this name; empty if there is none. */
    public Optional<TemplateFunction> function(String name) {
        return functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    /** What is declared of a parameter. */
    Section parameter(String name) {
        return parameters.section(name);
    }

    /** How functions read the stream of the table, in the template's order, without what is disabled. */
    public List<EventSourceMapping> eventSourceMappings() {
        return events(MappingDeclaration.TYPE)
                .map(event -> new MappingDeclaration(event).mapping(TABLE))
                .toList();
    }

    /** What runs functions at set times, in the template's order, without what is disabled. */
    public List<Schedule> schedules() {
        return events(ScheduleDeclaration.TYPES)
                .map(event -> new ScheduleDeclaration(event).schedule())
                .toList();
    }

    /** What of the objects in buckets invokes functions, in the template's order, without what is disabled. */
    public List<UploadTrigger> uploadTriggers() {
        return events(Set.of(UploadTrigger.TYPE)).map(UploadTrigger::of).toList();
    }

    /**
     * What becomes of events that the function fails with.
     *
     * @throws IllegalArgumentException if there is no such function
     */
    public EventInvokeConfig eventInvokeConfig(String function) {
        return settings()
                .filter(settings -> settings.name().equals(function))
                .findFirst()
                .map(EventInvokeConfig::of)
                .orElseThrow(() -> new IllegalArgumentException("no function " + function));
    }

    /** What the HTTP API lets web pages of other origins do. */
    public CorsConfiguration cors() {
        return CorsConfiguration.of(resources.section(API).section("Properties").ifSet("CorsConfiguration"));
    }

    /** The names of the queues, in the template's order. */
    public List<String> queues() {
        return ofType("AWS::SQS::Queue").map(Section::name).toList();
    }

    private Stream<FunctionEvent> events(Set<String> types) {
        return settings().flatMap(FunctionEvent::of).filter(event -> types.contains(event.type()) && event.enabled());
    }

    /** The properties of every function, with those that are common to all; its name is that of the function. */
    Stream<Section> settings() {
        return ofType("AWS::Serverless::Function")
                .map(function -> new Section(
                        function.place(),
                        function.section("Properties").over(common).values()));
    }

    private Stream<Section> ofType(String type) {
        return resources.sections().filter(resource -> resource.text("Type").equals(type));
    }

    /** By logical id, as the file says them; a short tag {@code !Ref x} as {@code {Ref=x}}. */
    public Map<String, Object> resources() {
        return resources.values();
    }

    /** What makes the declared table, under a name of one's own. */
    public CreateTableRequest table(String tableName) {
        return table().request(tableName);
    }

    /** The attribute with the second, since 1970, at which DynamoDB may delete an item. */
    public String timeToLiveAttribute() {
        return table().timeToLiveAttribute();
    }

    private TableDeclaration table() {
        return new TableDeclaration(resources.section(TABLE).section("Properties"));
    }

    private static TemplateFunction function(Section settings) {
        return new TemplateFunction(
                settings.name(),
                settings.text("Handler"),
                settings.sectionOrEmpty("Environment")
                        .sectionOrEmpty("Variables")
                        .values(),
                timeout(settings),
                routes(settings));
    }

    private static Duration timeout(Section settings) {
        return Duration.ofSeconds((int) settings.values().getOrDefault("Timeout", DEFAULT_TIMEOUT_IN_SECONDS));
    }

    private static List<Route> routes(Section function) {
        return function.sectionOrEmpty("Events")
                .sections()
                .filter(event -> event.text("Type").equals("HttpApi"))
                .map(event -> route(event.section("Properties")))
                .toList();
    }

    private static Route route(Section event) {
        String path = event.textOr("Path", Route.DEFAULT.path());
        return path.equals(Route.DEFAULT.path())
                ? Route.DEFAULT
                : new Route(event.text("Method").toUpperCase(Locale.ROOT), path);
    }
}

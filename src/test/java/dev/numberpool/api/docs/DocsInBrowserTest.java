package dev.numberpool.api.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.Chromium;
import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.DescribedOperation;
import dev.numberpool.local.reference.document.PublishedApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;

/** The reference as its readers see it; the photographs are in {@code target/docs}. */
@Tag("process")
@Tag("long")
class DocsInBrowserTest extends OnGateway {

    private static final Path PHOTOGRAPHS = Path.of("target/docs");
    private static final Dimension DESK = new Dimension(1280, 1400);
    private static final Dimension PHONE = new Dimension(390, 1000);

    @TempDir
    private static Path profile;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Chromium browser;

    @BeforeAll
    void start() {
        assumeTrue(
                Chromium.isThere(),
                "without " + Chromium.BROWSER + " and " + Chromium.DRIVER
                        + " nobody looks at the pages: apt-get install chromium chromium-driver");
        askTheTable();
        browser = new Chromium(profile);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/docs, light, true", "/docs, dark, false",
        "/docs/agentmessage, light, true", "/docs/agentmessage, dark, false",
        "/docs/butter, dark, true", "/docs/butter, light, false",
        "/docs/agentphone, light, false", "/docs/agentphone, dark, true"
    })
    void a_page_shows_every_operation_asks_nobody_else_and_can_be_read_by_all(String path, String colors, boolean desk)
            throws IOException {
        open(path, colors, desk);

        assertThat(browser.text()).contains(names(path));
        assertThat(browser.isTooWide()).isFalse();
        assertThat(browser.complaints()).isEmpty();
        assertThat(asked())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(address().toString()));
        assertThat(violations()).isEqualTo("[]");
    }

    private void open(String path, String colors, boolean desk) throws IOException {
        browser.open(address().resolve(path).toString(), desk ? DESK : PHONE, colors);
        String name = path.substring(1).replace('/', '-') + (desk ? "-desk-" : "-phone-") + colors;
        browser.photograph(PHOTOGRAPHS.resolve(name + ".png"));
        if (!path.equals("/docs")) {
            browser.goTo(operations(path).getLast().id());
            browser.photograph(PHOTOGRAPHS.resolve(name + "-operation.png"));
            browser.goTo("error-catalogue");
            browser.photograph(PHOTOGRAPHS.resolve(name + "-errors.png"));
        }
    }

    /** Of a dialect's page the ids of its operations, of the index what all of them do. */
    private static List<String> names(String path) throws IOException {
        return operations(path).stream()
                .map(path.equals("/docs") ? DescribedOperation::summary : DescribedOperation::id)
                .toList();
    }

    private static List<DescribedOperation> operations(String path) throws IOException {
        var documents = new ArrayList<ApiDocument>();
        for (var api : PublishedApi.all()) {
            if (path.equals("/docs") || path.endsWith(api.file())) {
                documents.add(ApiDocument.read(
                        api, Files.readAllBytes(Path.of("src/main/resources/openapi/" + api.file() + ".yaml"))));
            }
        }
        return documents.stream()
                .flatMap(document -> document.operations().stream())
                .toList();
    }

    /** The addresses that the browser has asked for since it was asked last; the icon of a page may be in the page. */
    private List<String> asked() {
        return browser.events().stream()
                .filter(event -> event.contains("\"Network.requestWillBeSent\""))
                .flatMap(event -> Stream.of(JsonPath.<String>read(event, "$.message.params.request.url")))
                .filter(url -> !URI.create(url).getScheme().equals("data"))
                .toList();
    }

    /** What axe finds that keeps somebody from reading: critical or serious, with where it is. */
    private String violations() throws IOException {
        try (InputStream axe = DocsInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            var _ = browser.script(new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8));
        }
        return browser.later("""
                const done = arguments[arguments.length - 1];
                axe.run({resultTypes: ['violations']}).then(
                    found => done(JSON.stringify(found.violations
                        .filter(each => ['critical', 'serious'].includes(each.impact))
                        .map(each => each.id + ': ' + each.nodes.slice(0, 5).map(node => node.html).join(' | ')))),
                    error => done(String(error)));
                """);
    }
}

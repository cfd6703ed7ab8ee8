package dev.numberpool.api.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, as a reader has it: what it shows, what it asks for, what it complains of. */
final class Chromium implements AutoCloseable {

    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChromeDriver driver;

    /** @param profile an empty directory */
    Chromium(Path profile) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        driver.get("about:blank");
        var _ = events(); // what a new window shows is of the browser itself
    }

    static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    void open(String address, Dimension window, String colors) {
        driver.manage().window().setSize(window);
        var _ = driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colors))));
        driver.get(address);
    }

    /** What is to be read on the page. */
    String text() {
        return script("return document.body.innerText");
    }

    /** Whether something is wider than the window, so that the page has to be moved sideways. */
    boolean isTooWide() {
        return Boolean.parseBoolean(
                script("return '' + (document.documentElement.scrollWidth > document.documentElement.clientWidth)"));
    }

    void goTo(String anchor) {
        var _ = script("document.getElementById('" + anchor + "').scrollIntoView(); return ''");
    }

    /** What JavaScript answers as a text. */
    String script(String javascript) {
        return String.valueOf(driver.executeScript(javascript));
    }

    /** What JavaScript hands to the function that is its last argument. */
    String later(String javascript) {
        return String.valueOf(driver.executeAsyncScript(javascript));
    }

    /** What the console has since it was asked last. */
    List<String> complaints() {
        return entries(LogType.BROWSER).stream().map(LogEntry::toString).toList();
    }

    /** What the browser has sent and got since it was asked last, each an event of the DevTools protocol in JSON. */
    List<String> events() {
        return entries(LogType.PERFORMANCE).stream().map(LogEntry::getMessage).toList();
    }

    void photograph(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var _ = Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    private List<LogEntry> entries(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package dev.numberpool.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the scripts print for {@code --help} without a build: {@code bin/help}, a file for each command. */
public final class PrintedHelp {

    /** {@code ./mvnw test -Dtest='*HelpTest' -Dnumberpool.help=write} writes the files anew. */
    private static final String WRITE = "numberpool.help";

    private static final Path FILES = Path.of("bin/help");
    private static final int COLUMNS = 80;

    private PrintedHelp() {}

    /** That each of these commands, and no other of the same tool, has the file that picocli would print. */
    public static void assertIsThatOf(CommandLine tool) throws IOException {
        String name = file(tool);
        var expected = new TreeMap<String, String>();
        collect(tool.setUsageHelpAutoWidth(false).setUsageHelpWidth(COLUMNS), expected);
        if (System.getProperty(WRITE, "").equals("write")) {
            for (var text : expected.entrySet()) {
                var _ = Files.writeString(FILES.resolve(text.getKey() + ".txt"), text.getValue());
            }
        }
        assertThat(files(name)).as("bin/help; -D%s=write makes it so", WRITE).isEqualTo(expected);
    }

    private static void collect(CommandLine command, Map<String, String> texts) {
        texts.put(file(command), command.getUsageMessage(Ansi.OFF));
        command.getSubcommands().values().forEach(subcommand -> collect(subcommand, texts));
    }

    private static String file(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-").replace("bin/", "");
    }

    private static Map<String, String> files(String tool) throws IOException {
        try (var files = Files.list(FILES)) {
            return files.filter(file -> name(file).equals(tool) || name(file).startsWith(tool + "-"))
                    .collect(Collectors.toMap(PrintedHelp::name, PrintedHelp::content, (one, _) -> one, TreeMap::new));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

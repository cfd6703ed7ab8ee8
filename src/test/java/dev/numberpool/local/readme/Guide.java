package dev.numberpool.local.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A text with commands to be typed. */
public enum Guide {
    README("README.md"),
    DEPLOY("docs/deploy.md");

    private final Path file;

    Guide(String file) {
        this.file = Path.of(file);
    }

    /** What the expression's group is at each place, where a command that goes on in the next line is one line. */
    public List<String> all(String expression) throws IOException {
        String text = Files.readString(file).replaceAll("\\\\\n *", "");
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

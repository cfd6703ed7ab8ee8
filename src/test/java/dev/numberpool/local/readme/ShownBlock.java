package dev.numberpool.local.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a guide shows to be pasted into a shell, with what it says that comes of it. Other fences, such as those without a
 * language, are for reading only.
 *
 * @param place file and line of its fence
 * @param commands its text
 * @param answer the text of the {@code json} or {@code text} fence that follows it; empty if there is none
 * @param json whether that is JSON: one value for each command that answers
 */
record ShownBlock(String place, String commands, String answer, boolean json) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** By the first word: what starts a server or a build, and what needs an AWS account, Docker, SAM or the CDK. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:NUMBERPOOL_\\w+=\\S+ )?(?:bin/local|bin/coldstart|bin/bench|bin/fuzz|\\./mvnw|aws|cdk|docker|npx|sam)[ \\n](?s:.*)");

    /** By the first word, too: calls, commands, and what sets a variable or declares a function for them. */
    private static final Pattern HERE = Pattern.compile(
            "(?:(?:IFS=\\S+ )?(?:curl|local_aws|np|psql|read|sed|sqs) |\\w+=(?:'|\\$\\(|\\S+\\n)|\\w+\\(\\) \\{)(?s:.*)");

    private static final Pattern AWS_CLI = Pattern.compile("\\b(?:local_aws|sqs) ");
    private static final Pattern PSQL = Pattern.compile("\\bpsql ");
    private static final Pattern HISTORY = Pattern.compile("\\b(?:psql|np number show) ");

    /**
     * All of a text, in their order.
     *
     * @throws IllegalArgumentException for an answer that does not follow commands
     */
    static List<ShownBlock> of(String file, String text) {
        var blocks = new ArrayList<ShownBlock>();
        int end = -1;
        var fences = FENCE.matcher(text);
        while (fences.find()) {
            String place =
                    file + ":" + (1 + text.substring(0, fences.start()).lines().count());
            String language = Objects.requireNonNull(fences.group(1));
            String content = Objects.requireNonNull(fences.group(2));
            if (language.equals("sh")) {
                blocks.add(new ShownBlock(place, content, "", false));
                end = fences.end();
            } else if (!language.isEmpty()) {
                if (end < 0 || !text.substring(end, fences.start()).isBlank()) {
                    throw new IllegalArgumentException(place + " answers nothing: " + language);
                }
                var asked = blocks.removeLast();
                blocks.add(new ShownBlock(asked.place, asked.commands, content, language.equals("json")));
                end = -1;
            }
        }
        return blocks;
    }

    /**
     * Whether it is to be run beside a {@code bin/local}, and not only to be parsed.
     *
     * @throws IllegalArgumentException if its first word is neither of the one kind nor of the other
     */
    boolean isRunHere() {
        boolean here = HERE.matcher(commands).matches();
        if (here == ELSEWHERE.matcher(commands).matches()) {
            throw new IllegalArgumentException(place + " begins with a word of no kind: " + firstLine());
        }
        return here;
    }

    /** Programs that it takes beside curl and sed. */
    List<String> programs() {
        var programs = new ArrayList<String>();
        if (AWS_CLI.matcher(commands).find()) {
            programs.add("aws");
        }
        if (PSQL.matcher(commands).find()) {
            programs.add("psql");
        }
        return programs;
    }

    /** Whether what it reads follows the table in a moment, and not at once. */
    boolean readsHistory() {
        return HISTORY.matcher(commands).find();
    }

    String firstLine() {
        return commands.lines().findFirst().orElse("");
    }
}

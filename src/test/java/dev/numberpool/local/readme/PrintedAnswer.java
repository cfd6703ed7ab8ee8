package dev.numberpool.local.readme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer as a guide prints it. A real one may differ in what nobody who follows the guide has chosen: ids, times,
 * keys, cursors, and numbers, which have the same area code all the same.
 *
 * @param text what is printed
 * @param json whether it is JSON, of which layout does not count; in other text, how wide columns are does not
 * @param commands all commands of the guide: what they name is what it is
 */
record PrintedAnswer(String text, boolean json, String commands) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HEX = "[0-9a-f]";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d";

    /** What may differ, each by the expression that the other has to match. */
    private static final List<String> KINDS = List.of(
            HEX + "{8}(?:-" + HEX + "{4}){3}-" + HEX + "{12}",
            "num_" + HEX + "{32}",
            "phon_" + HEX + "{32}",
            "msg_" + HEX + "{32}",
            "agent_" + HEX + "{24}",
            "agt_" + HEX + "{24}",
            "am_live_" + HEX + "{40}",
            "sk_live_" + HEX + "{40}",
            "bk_live_" + HEX + "{40}",
            "\\b01[0-9A-HJKMNP-TV-Z]{24}\\b",
            TIME + "Z",
            TIME + "\\.\\d{6}Z",
            TIME + "\\.\\d{3,9}Z",
            TIME + "(?:\\.\\d+)?\\+00",
            "(?<=_cursor\" : \")[\\w-]{8,}(?=\")");

    private static final Pattern CHOSEN = Pattern.compile(String.join("|", KINDS) + "|\\+1\\d{10}\\b");

    /**
     * The answer, line by line, with what is printed in the place of every line that is as good: so it is equal to
     * {@link #lines} if all is as it is printed.
     */
    List<String> seenIn(String answer) {
        List<String> printed = lines();
        var seen = new ArrayList<>(lines(answer));
        for (int i = 0; i < Math.min(printed.size(), seen.size()); i++) {
            if (like(printed.get(i)).matcher(seen.get(i)).matches()) {
                seen.set(i, printed.get(i));
            }
        }
        return seen;
    }

    List<String> lines() {
        return lines(text);
    }

    private List<String> lines(String any) {
        if (!json) {
            return any.lines()
                    .map(line -> line.strip().replaceAll(" +", " ").replaceAll("-{2,}", "--"))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        try (var values = JSON.createParser(any)) {
            var lines = new ArrayList<String>();
            while (values.nextToken() != null) {
                lines.addAll(
                        JSON.<JsonNode>readTree(values).toPrettyString().lines().toList());
            }
            return lines;
        } catch (IOException _) {
            return any.lines().toList(); // it is no JSON, and is shown as it is
        }
    }

    private Pattern like(String line) {
        var like = new StringBuilder();
        int end = 0;
        for (MatchResult chosen : CHOSEN.matcher(line).results().toList()) {
            like.append(Pattern.quote(line.substring(end, chosen.start()))).append(kind(chosen.group()));
            end = chosen.end();
        }
        return Pattern.compile(like + Pattern.quote(line.substring(end)));
    }

    private String kind(String chosen) {
        if (commands.contains(chosen)) {
            return Pattern.quote(chosen);
        }
        if (chosen.startsWith("+")) {
            return Pattern.quote(chosen.substring(0, 5)) + "\\d{7}";
        }
        return KINDS.stream().filter(chosen::matches).findFirst().orElse("[\\w-]+");
    }
}

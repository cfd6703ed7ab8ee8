package dev.numberpool.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Aurora DSQL's DDL that we use; all else is a trespass, be it that DSQL lacks it or that nobody has looked.
 *
 * @see <a href="https://docs.aws.amazon.com/aurora-dsql/latest/userguide/working-with-postgresql-compatibility.html">SQL
 *     feature compatibility in Aurora DSQL</a>
 */
final class Ddl {

    private static final String NAME = "[a-z_]+";
    private static final String TYPE =
            "(?:varchar\\((\\d{1,3})\\)|text|uuid|timestamptz|bigint|integer|smallint|boolean|date|double precision)";

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern TABLE = Pattern.compile("(?s)CREATE TABLE IF NOT EXISTS " + NAME + " \\((.*)\\);");
    private static final Pattern INDEX = Pattern.compile("CREATE (UNIQUE )?INDEX ASYNC IF NOT EXISTS " + NAME + " ON "
            + NAME + " \\(" + NAME + "(, " + NAME + ")*\\);");
    private static final Pattern COLUMN_LATER =
            Pattern.compile("ALTER TABLE " + NAME + " ADD COLUMN IF NOT EXISTS " + NAME + " " + TYPE + ";");
    private static final Pattern COLUMN = Pattern.compile("(" + NAME + ") " + TYPE + "( NOT NULL)?");
    private static final Pattern KEY = Pattern.compile("PRIMARY KEY \\((" + NAME + "(?:, " + NAME + ")*)\\)");

    private static final int MOST_KEY_COLUMNS = 8;
    private static final int LONGEST_KEY = 1_024;

    /** The longest of the types above that have a fixed length: uuid. */
    private static final int FIXED = 16;

    private Ddl() {}

    /** What is wrong with a migration; empty if nothing is. */
    static Optional<String> trespass(String migration) {
        String statement = COMMENT.matcher(migration).replaceAll("").strip().replaceAll("\\s+", " ");
        if (INDEX.matcher(statement).matches()
                || COLUMN_LATER.matcher(statement).matches()) {
            return Optional.empty();
        }
        Matcher table = TABLE.matcher(statement);
        return table.matches() ? inTable(table.group(1).strip()) : Optional.of("not one of the statements we use");
    }

    private static Optional<String> inTable(String body) {
        var lengths = new HashMap<String, Integer>();
        var keys = new ArrayList<List<String>>();
        for (String part : body.split(", (?![^(]*\\))", -1)) {
            Matcher column = COLUMN.matcher(part);
            Matcher key = KEY.matcher(part);
            if (column.matches()) {
                lengths.put(column.group(1), column.group(2) == null ? FIXED : Integer.parseInt(column.group(2)));
            } else if (key.matches()) {
                keys.add(List.of(key.group(1).split(", ")));
            } else {
                return Optional.of("neither a column nor the primary key: " + part);
            }
        }
        return keys.size() == 1 ? inKey(keys.getFirst(), lengths) : Optional.of("not one primary key");
    }

    /** In bytes of ASCII text, which all our keys are. */
    private static Optional<String> inKey(List<String> key, Map<String, Integer> lengths) {
        if (key.size() > MOST_KEY_COLUMNS || !lengths.keySet().containsAll(key)) {
            return Optional.of("a key of other columns or of too many");
        }
        int length = key.stream().mapToInt(lengths::get).sum();
        return length > LONGEST_KEY ? Optional.of("a key of up to " + length + " bytes") : Optional.empty();
    }
}

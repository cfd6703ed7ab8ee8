package dev.numberpool.local.stock;

import dev.numberpool.carrier.csv.Column;
import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.carrier.listing.CountryWords;
import dev.numberpool.core.Country;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is said on a command line of inventory files that do not say it themselves. */
public final class FileOptions {

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            converter = ColumnName.class,
            description = {
                "The column of the inventory files that has a field, where its header is an unusual one, as number=Rufnummer.",
                "May be given several times."
            })
    private Map<Column, String> columns = Map.of();

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            converter = CountryName.class,
            description = "As of which country numbers without a plus are read, where their rows name none, as US.")
    private Optional<Country> country = Optional.empty();

    public FileHints hints() {
        return new FileHints(columns, country);
    }

    /** A column by its own name. */
    static final class ColumnName implements ITypeConverter<Column> {

        @Override
        public Column convert(String text) {
            return Column.ofName(text)
                    .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s".formatted(text, names())));
        }

        private static String names() {
            return Arrays.stream(Column.values()).map(Column::text).collect(Collectors.joining(", "));
        }
    }

    /** A country as inventory files may have it. */
    static final class CountryName implements ITypeConverter<Country> {

        @Override
        public Country convert(String text) {
            return CountryWords.find(text)
                    .orElseThrow(() -> new TypeConversionException("'%s' is not a country, as US".formatted(text)));
        }
    }
}

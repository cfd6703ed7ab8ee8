package dev.numberpool.history.row;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The table of messages that nobody can read. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface UnroutableMessageRows extends GenericRepository<UnroutableMessageRow, String> {

    void save(UnroutableMessageRow row);
}

package dev.numberpool.local.administration;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Says in one line why a command was not done. */
final class TellFailure implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Connection connection;

    TellFailure(Connection connection) {
        this.connection = connection;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(command, reason(failure), ExitCode.SOFTWARE);
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return tell(
                command, "%s%s (see %s --help)".formatted(mistake.getMessage(), meant(mistake), name), ExitCode.USAGE);
    }

    /** What is nearly as it was written. */
    private static String meant(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? ": did you mean %s?".formatted(unmatched.getSuggestions().getFirst())
                : "";
    }

    private static int tell(CommandLine command, String reason, int status) {
        command.getErr().println("bin/numberpool: " + reason);
        return status;
    }

    private String reason(Exception failure) {
        if (failure instanceof CommandRefused refused) {
            return String.valueOf(refused.getMessage());
        }
        return find(failure, SdkException.class).map(this::reason).orElseGet(failure::toString);
    }

    private String reason(SdkException failure) {
        return switch (failure) {
            case ResourceNotFoundException _ -> "there is no table " + connection;
            case AwsServiceException answer ->
                reason(answer)
                        .map(reason -> connection.place() + " refuses: " + reason)
                        .orElseGet(() -> noDynamo("HTTP status " + answer.statusCode()));
            case SdkClientException client
            when saysOf(client, "credentials") ->
                "no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
            case SdkClientException client
            when saysOf(client, "region") -> "no AWS region: give --region, or set AWS_REGION";
            default ->
                noDynamo(find(failure, IOException.class)
                        .map(IOException::toString)
                        .orElseGet(() -> String.valueOf(failure.getMessage())));
        };
    }

    /** Empty if it has no code of an error, as all of DynamoDB's have. */
    private static Optional<String> reason(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .filter(details -> details.errorCode() != null)
                .map(AwsErrorDetails::errorMessage);
    }

    private String noDynamo(String reason) {
        return "no DynamoDB answers at %s: %s".formatted(connection.place(), reason);
    }

    /** The SDK has no exceptions of their own for these. */
    private static boolean saysOf(SdkClientException failure, String subject) {
        return String.valueOf(failure.getMessage()).startsWith("Unable to load " + subject);
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

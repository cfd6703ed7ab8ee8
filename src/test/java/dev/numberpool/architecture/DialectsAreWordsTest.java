package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.PublicEndpoint;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpMessage;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.ServerFilter;
import org.junit.jupiter.api.Test;

/** A dialect is words only: how a request is taken and answered is written once, for all of them. */
class DialectsAreWordsTest {

    private static final String API = Deployed.ROOT + ".api";
    private static final String[] DIALECTS = {API + ".agentmessage..", API + ".butter..", API + ".agentphone.."};

    @Test
    void a_dialect_touches_neither_requests_nor_responses() {
        noClasses()
                .that()
                .resideInAnyPackage(DIALECTS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpMessage.class)
                .check(Deployed.CLASSES);
    }

    @Test
    void a_dialect_filters_nothing_and_names_no_media_types() {
        noClasses()
                .that()
                .resideInAnyPackage(DIALECTS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ServerFilter.class, Consumes.class, Produces.class)
                .check(Deployed.CLASSES);
    }

    @Test
    void every_operation_returns_a_result() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethodMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(PublicEndpoint.class)
                .should()
                .haveRawReturnType(Result.class)
                .andShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(ApiOperation.class)
                .check(Deployed.CLASSES);
    }
}

package org.caseassistant.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://u:p@db.example:6543/cases                      | jdbc:postgresql://db.example:6543/cases
            postgresql://u:p@db.example/cases                         | jdbc:postgresql://db.example/cases
            jdbc:postgresql://db.example/cases?user=u&password=p      | jdbc:postgresql://db.example/cases
            postgres://db.example/cases?password=p&sslmode=require&user=u | jdbc:postgresql://db.example/cases?sslmode=require
            postgres://u:p@[::1]:5432/cases                           | jdbc:postgresql://[::1]:5432/cases
            postgres://u:p@a:1,b:2/cases?target_session_attrs=read-write | jdbc:postgresql://a:1,b:2/cases?targetServerType=primary
            postgres://u:p@h/d?channel_binding=require&connect_timeout=3 | jdbc:postgresql://h/d?channelBinding=require&connectTimeout=3
            """)
    void everyFormIsRead(String given, String jdbcUrl) {
        var address = DatabaseAddress.parse(given);

        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(address.user()).contains("u");
        assertThat(address.password()).contains("p");
    }

    @Test
    void codesInUserAndPasswordAreRead() {
        var address = DatabaseAddress.parse(" postgres://an%40n:p%2Fa%3As%25+s:x@host/db\n");

        assertThat(address.user()).contains("an@n");
        assertThat(address.password()).contains("p/a:s%+s:x");
    }

    @Test
    void userAndPasswordMayBeMissing() {
        assertThat(DatabaseAddress.parse("postgres://host/db").user()).isEmpty();
        assertThat(DatabaseAddress.parse("postgres://u@host/db").user()).contains("u");
        assertThat(DatabaseAddress.parse("postgres://u@host/db").password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hush",
                "mysql://u:hush@host/db",
                "postgres:u:hush@host/db",
                "postgres://u:hu#sh@host/db",
                "postgres://u:hush@/db",
                "postgres://u:hush%zz@host/db",
                "postgres://u:hush@host:port/db",
                "postgres://u:hush@host:99999/db"
            })
    void anythingElseIsRefusedInOneLineWithoutQuotingIt(String given) {
        assertThatThrownBy(() -> DatabaseAddress.parse(given))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasNoCause()
                .hasMessageStartingWith("DATABASE_URL: ")
                .hasMessageContaining("postgres://user:password@host:5432/database")
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("\n");
    }

    @Test
    void itsTextHoldsNoPassword() {
        assertThat(DatabaseAddress.parse("postgres://u:hush@host:5432/db?password=hush&sslmode=require"))
                .hasToString("postgresql://host:5432/db");
    }
}

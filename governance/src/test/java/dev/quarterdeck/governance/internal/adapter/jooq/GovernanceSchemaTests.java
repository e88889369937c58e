package dev.quarterdeck.governance.internal.adapter.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.postgres.testing.Sql;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceSchemaTests {
    private final TestDatabase database = TestDatabase.fresh("classpath:db/migration/governance");
    private final Sql owner = new Sql(database.ownerDataSource());
    private final Sql runtime = new Sql(database.runtimeDataSource());

    @Test
    void onlyTheOrganisationsThemselvesAreSeenAcrossOrganisations() throws SQLException {
        assertThat(owner.column("""
                select relname from pg_class
                where relnamespace = 'governance'::regnamespace and relkind = 'r'
                  and not (relrowsecurity and relforcerowsecurity)""")).containsExactly("organization");
    }

    @Test
    void theServerMayDoOnlyWhatItDoes() throws SQLException {
        assertThat(runtime.column("""
                select table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type)
                from information_schema.role_table_grants
                where table_schema = 'governance' and grantee = current_user
                group by table_name order by table_name"""))
                .containsExactly(
                        "access_token insert select",
                        "audit_entry select",
                        "audit_head insert select",
                        "external_identity delete insert select",
                        "invitation delete insert select",
                        "membership delete insert select",
                        "organization insert",
                        "password delete insert select",
                        "person insert select",
                        "rule_change insert select",
                        "sealed_secret delete insert select",
                        "sign_in_code delete insert select");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person",
                "membership",
                "access_token",
                "sign_in_code",
                "rule_change",
                "invitation",
                "password",
                "external_identity",
                "sealed_secret",
                "audit_entry",
                "audit_head"
            })
    void evenTheOwnerSeesOneOrganisationAtATime(String table) throws SQLException {
        owner.run("""
                select set_config('qd.org', 'A', false);
                insert into governance.organization values ('A', 'a', now());
                insert into governance.person values ('A', 'p', 'p', now());
                insert into governance.membership values ('A', 'p', 'admin');
                insert into governance.access_token
                    values ('A', 't', 'p', 'personal', 'l', repeat('0', 64), null, now(), null, null);
                insert into governance.sign_in_code values ('A', repeat('0', 64), 'p', now(), null);
                insert into governance.rule_change values ('A', 1, 'charter', 'charter', '{}', 'p', now());
                insert into governance.invitation values ('A', repeat('0', 64), 'n', 'admin', now(), null);
                insert into governance.password values ('A', 'p', 'h', now());
                insert into governance.external_identity values ('A', 'i', 's', 'p', now());
                insert into governance.sealed_secret values ('A', 'n', 'k', '', '', now());
                insert into governance.audit_head values ('A', 1, '0');
                insert into governance.audit_entry (organization_id, number, entry, hash) values ('A', 1,
                    '{"at": "", "actor": {"id": "", "display_name": ""}, "action": "", "target": ""}', '0')""");
        var count = "select count(*) from governance." + table;
        assertThat(owner.column(count)).containsExactly("0");
        assertThat(runtime.column(count)).containsExactly("0");
    }

    @Test
    void theServerCannotLiftTheProtection() {
        assertThatThrownBy(() -> runtime.run("alter table governance.person disable row level security"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> runtime.run("truncate governance.person")).hasMessageContaining("permission denied");
    }
}

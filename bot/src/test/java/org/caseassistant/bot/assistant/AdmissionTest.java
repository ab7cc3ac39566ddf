package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is let in where. */
class AdmissionTest {
    private static final Tenant WORKSPACE = new Tenant("test", "T1");
    private static final Place DIRECT = new Place("test", "", "dm");
    private static final Place ELSEWHERE = new Place("test", "G1", "dm");

    private final Chat chat = new Chat();

    @AfterEach
    void drop() {
        chat.close();
    }

    private void bind(Tenant tenant, String... names) {
        chat.database.unitOfWork().inTransaction(stores -> {
            Binding binding = names.length == 0
                    ? new Binding.Unbound()
                    : NamedBinding.parse(String.join(";", names)).orElseThrow().in(stores.directory()).binding();
            stores.tenants().bind(tenant, binding, chat.now());
            return true;
        });
    }

    private boolean lets(String email, ChatIdentity identity, Place place) {
        return chat.database.unitOfWork().inTransaction(stores -> new Admission(stores.directory(), stores.tenants())
                .admits(stores.directory().personByEmail(email).orElseThrow(), identity, place));
    }

    private static ChatIdentity vouchedFor() {
        return new ChatIdentity("test", "T1", "U1");
    }

    private static ChatIdentity proven() {
        return new ChatIdentity("test", "", "U1");
    }

    @Test
    void aWorkspaceServesThoseWhoseAccountsAreAllItsOwn() {
        Place home = new Place("test", "T1", "dm");
        bind(WORKSPACE, "Northfield Public Schools");
        assertThat(List.of(MARIA, DANIEL, SAM, NORA).stream().filter(one -> lets(one, vouchedFor(), home)))
                .containsExactly(MARIA);
        bind(WORKSPACE, "northfield public schools", "Riverside Unified School District");
        assertThat(List.of(MARIA, DANIEL, SAM, NORA).stream().filter(one -> lets(one, vouchedFor(), home)))
                .containsExactly(MARIA, DANIEL);
        bind(WORKSPACE, NamedBinding.OWN);
        assertThat(List.of(MARIA, DANIEL, SAM, NORA).stream().filter(one -> lets(one, vouchedFor(), home)))
                .containsExactly(MARIA, DANIEL, SAM, NORA);
        bind(WORKSPACE);
        assertThat(List.of(MARIA, DANIEL, SAM, NORA).stream().filter(one -> lets(one, vouchedFor(), home)))
                .isEmpty();
    }

    @Test
    void whoProvedWhoTheyAreNeedsNoTenantButABoundOneKeepsOthersOut() {
        assertThat(lets(DANIEL, proven(), DIRECT)).isTrue();
        assertThat(lets(DANIEL, proven(), ELSEWHERE)).isTrue();
        bind(new Tenant("test", "G1"), "Northfield Public Schools");
        assertThat(lets(DANIEL, proven(), ELSEWHERE)).isFalse();
        assertThat(lets(MARIA, proven(), ELSEWHERE)).isTrue();
        assertThat(lets(DANIEL, proven(), DIRECT)).isTrue();
    }

    @Test
    void aGuestOfAnotherTenantNeedsBoth() {
        assertThat(lets(MARIA, vouchedFor(), ELSEWHERE)).isFalse();
        bind(new Tenant("test", "G1"), "Northfield Public Schools");
        assertThat(lets(MARIA, vouchedFor(), ELSEWHERE)).isTrue();
        bind(WORKSPACE);
        assertThat(lets(MARIA, vouchedFor(), ELSEWHERE)).isFalse();
    }

    @Test
    void theAssistantAsksAnewForEverything() {
        chat.types(MARIA, "/case open ask a question", "me");
        String menu = "d:%s:1:answer:priority".formatted(chat.database.value("select id from draft"));
        assertThat(suggested(menu)).isPositive();
        bind(WORKSPACE, "Riverside Unified School District");

        assertThat(Chat.text(chat.types(MARIA, "/case list"))).startsWith("I do not know you yet");
        assertThat(suggested(menu)).isZero();
        chat.passes(Duration.ofDays(13).plusHours(1));
        chat.keepHouse();
        assertThat(chat.deliveries()).isEmpty();
    }

    private int suggested(String control) {
        return chat.assistant()
                .suggest(
                        chat.interaction(MARIA, "suggestion", new What.Typed("")),
                        new ControlId(control),
                        "",
                        10)
                .size();
    }

    @Test
    void namesWithNothingBetweenThemAreNoBinding() {
        assertThat(NamedBinding.parse("A; ; B")).isEmpty();
        assertThat(NamedBinding.parse("")).isEmpty();
        assertThat(NamedBinding.parse("*; A")).isEmpty();
        assertThat(NamedBinding.parse(" A;B ").map(NamedBinding::names)).isEqualTo(Optional.of(Set.of("A",
                "B")));
    }
}

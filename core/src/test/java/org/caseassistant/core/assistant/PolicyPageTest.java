package org.caseassistant.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.noticework.NoticeControl;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.policy.PolicyPage;
import org.caseassistant.core.turn.KnownControl;
import org.junit.jupiter.api.Test;

class PolicyPageTest {
    private static final PolicyPage PAGE = PolicyPage.read();

    @Test
    void itNamesEveryCommandAndWhatItNeeds() {
        var commands = new LinkedHashMap<String, Act>();
        AssistantFeatures.ALL.commands().forEach(
                command -> commands.put(("/" + command.name() + " " + command.subcommand()).strip(), command.act()));

        assertThat(PAGE.commands()).isEqualTo(commands);
    }

    @Test
    void itSaysWhatEachControlNeeds() {
        PAGE.controls().forEach((pattern, act) -> assertThat(parsed(pattern).act()).as(pattern).isEqualTo(act));
    }

    @Test
    void itNamesEveryKindOfControl() {
        Set<String> named = PAGE.controls().keySet().stream()
                .map(pattern -> pattern.split(":", 2)[0])
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(AssistantFeatures.ALL.prefixes());
    }

    @Test
    void itNamesEveryControlOfNotices() {
        Set<Class<?>> named = PAGE.controls().keySet().stream()
                .map(pattern -> parsed(pattern).control())
                .filter(NoticeControl.class::isInstance)
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrder(NoticeControl.class.getPermittedSubclasses());
    }

    private static KnownControl<?> parsed(String pattern) {
        String id = pattern;
        for (Map.Entry<String, String> word : Map.of(
                "DRAFT", "abc",
                "CASE", "1001",
                "NOTICE", "1",
                "CONTACT", "1",
                "ACCOUNT", "1",
                "FILTER", "all")
                .entrySet()) {
            id = id.replace(word.getKey(), word.getValue());
        }
        Optional<KnownControl<?>> control = AssistantFeatures.ALL.control(new ControlId(id));
        assertThat(control).as(pattern).isPresent();
        return control.orElseThrow();
    }
}

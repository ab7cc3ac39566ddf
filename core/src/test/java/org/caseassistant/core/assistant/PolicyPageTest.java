package org.caseassistant.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.policy.PolicyPage;
import org.junit.jupiter.api.Test;

class PolicyPageTest {
    private static final PolicyPage PAGE = PolicyPage.read();

    @Test
    void itNamesEveryCommandAndWhatItNeeds() {
        var commands = new LinkedHashMap<String, Act>();
        Command.ALL.forEach(
                command -> commands.put(("/" + command.name() + " " + command.subcommand()).strip(), command.act()));

        assertThat(PAGE.commands()).isEqualTo(commands);
    }

    @Test
    void itSaysWhatEachControlNeeds() {
        PAGE.controls().forEach((pattern, act) -> assertThat(parsed(pattern).act()).as(pattern).isEqualTo(act));
    }

    @Test
    void itNamesEveryKindOfControl() {
        Set<Class<?>> named = PAGE.controls().keySet().stream()
                .map(PolicyPageTest::parsed)
                .map(control -> control instanceof Control.OnNotice(NoticeControl what) ? what.getClass()
                        : control.getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> all = Stream.concat(
                Arrays.stream(Control.class.getPermittedSubclasses())
                        .filter(kind -> kind != Control.OnNotice.class),
                Arrays.stream(NoticeControl.class.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(all);
    }

    private static Control parsed(String pattern) {
        String id = pattern;
        for (Map.Entry<String, String> word : Map.of(
                "DRAFT", "abc",
                "CASE", "1001",
                "NOTICE", "1",
                "CONTACT", "1",
                "ACCOUNT", "1",
                "FILTER", CaseQuery.encoded(CaseFilter.ALL))
                .entrySet()) {
            id = id.replace(word.getKey(), word.getValue());
        }
        Optional<Control> control = Control.parse(new ControlId(id));
        assertThat(control).as(pattern).isPresent();
        return control.orElseThrow();
    }
}

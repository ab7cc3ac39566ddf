package org.caseassistant.core.sending;

import java.util.List;
import java.util.Map;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Feature;

/** Looking after messages that did not arrive. */
public final class DeliveryFeature implements Feature {
    private static final String NAME = "delivery";

    @Override
    public List<Command.Handled> commands() {
        return List.of(
                new Command(NAME, "list", "[BEFORE]", "chat.help.delivery-list", Act.ADMINISTER)
                        .by((turn, before) -> new DeliveryCommands(turn).list(before)),
                new Command(NAME, "retry", "[NUMBER]", "chat.help.delivery-retry", Act.ADMINISTER)
                        .by((turn, number) -> new DeliveryCommands(turn).retry(number)));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of(NAME, (turn, rest) -> rest.isEmpty()
                ? new DeliveryCommands(turn).list("")
                : new DeliveryCommands(turn).how());
    }
}

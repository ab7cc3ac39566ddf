package org.caseassistant.core.turn;

import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.policy.Act;

/**
 * A control that the assistant put on a screen: what using it does. It travels as a {@link ControlId}, so what comes back
 * is read with the suspicion due to any input.
 */
public interface Control {
    /** The control as it travels. Its first part is the prefix of its {@link Controls}. */
    ControlId id();

    /** What using the control comes to, so that it can be asked who may. */
    Act act();
}

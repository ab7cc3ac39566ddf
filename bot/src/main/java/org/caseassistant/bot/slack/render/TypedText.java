package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.element.PlainTextInputElement;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.View;

/** Inputs for words. */
final class TypedText {
    private TypedText() {}

    /**
     * An input for words. What stands there already is never shortened: it would come back shortened as the answer. If
     * it is too long for any input, the input is empty.
     */
    static PlainTextInputElement input(String actionId, View.TextInput text) {
        String current = text.current().map(ShownText::clean).orElse("");
        boolean fits = !current.isEmpty() && current.length() <= Limits.TYPED;
        int wanted = Math.max(text.maxLength(), fits ? current.length() : 1);
        return PlainTextInputElement.builder()
                .actionId(actionId)
                .multiline(text.severalLines())
                .maxLength(Math.min(wanted, Limits.TYPED))
                .initialValue(fits ? current : null)
                .build();
    }
}

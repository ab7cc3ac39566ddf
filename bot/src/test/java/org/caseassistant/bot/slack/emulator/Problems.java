package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one payload, in the form Slack reports it: a sentence and a JSON pointer. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String sentence, String pointer) {
        found.add(sentence + " [json-pointer:" + pointer + "]");
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> all() {
        return List.copyOf(found);
    }
}

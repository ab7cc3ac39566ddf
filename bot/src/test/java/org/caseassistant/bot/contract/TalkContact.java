package org.caseassistant.bot.contract;

import java.util.List;
import org.caseassistant.core.chat.Address;

/** A contact who talks about several cases in direct messages with the assistant. Each verb returns when it was heard. */
sealed interface TalkContact permits DiscordContact, SlackContact {
    /** Opens a case of this type. */
    void opens(String caseType, String subject);

    /** Writes plainly. */
    void writes(String words);

    /** Answers the latest message of the staff about a case by the platform's own means. */
    void replies(String number, String words);

    /** Presses the button for an answer there. */
    void presses(String number);

    /** Lets the platform tell again of one thing that they wrote; false if it does not. */
    boolean isToldOfAgain(int which);

    /** What the assistant has written to them, oldest first. */
    List<String> read();

    /** Where they talk. */
    Address address();
}
